#!/usr/bin/python3
"""Trains one reference net on PyTorch from Python, in turns with whoever else is measured.

usage: torch_peer.py NET LAYOUT BATCH THREADS      LAYOUT: first or last, where an image's channels lie

Reads lines "train SECONDS" or "evaluate SECONDS" from standard input and answers each with "EXAMPLES WALL_SECONDS CPU_SECONDS".
Needs torch 1.13 or newer. The inputs are random numbers of the data's shape: how fast a step is does not depend on them.
"""
import sys
import time

import torch
import torch.nn as nn


def mlp(inputs, *hidden):
    layers = []
    for units in hidden:
        layers += [nn.Linear(inputs, units), nn.ReLU()]
        inputs = units
    return nn.Sequential(*layers, nn.Linear(inputs, 10))


def conv(channels, filters):
    return nn.Conv2d(channels, filters, 3, padding=1)


def cnn():
    return nn.Sequential(
        conv(1, 32), nn.ReLU(), conv(32, 32), nn.ReLU(), nn.MaxPool2d(2),
        conv(32, 64), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * 49, 128), nn.ReLU(), nn.Linear(128, 10))


def norm():
    return nn.Sequential(
        conv(1, 16), nn.ReLU(), nn.BatchNorm2d(16), nn.MaxPool2d(2),
        conv(16, 32), nn.ReLU(), nn.BatchNorm2d(32), nn.MaxPool2d(2),
        conv(32, 64), nn.ReLU(), nn.BatchNorm2d(64),
        nn.Flatten(), nn.Linear(64 * 49, 64), nn.ReLU(), nn.Linear(64, 10))


class Residual(nn.Module):
    """y = relu(x + conv(relu(conv(x))))"""

    def __init__(self, channels):
        super().__init__()
        self.first, self.second = conv(channels, channels), conv(channels, channels)

    def forward(self, x):
        return torch.relu(x + self.second(torch.relu(self.first(x))))


def residual():
    return nn.Sequential(
        conv(1, 16), nn.ReLU(), Residual(16), nn.MaxPool2d(2), conv(16, 32), nn.ReLU(), Residual(32), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 49, 64), nn.ReLU(), nn.Linear(64, 10))


class Recurrent(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.steps = kind(28, 64, 2, batch_first=True)
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        return self.out(self.steps(x)[0][:, -1])


class Convolution1D(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv1d(28, 64, 5), nn.ReLU(), nn.Conv1d(64, 64, 5), nn.ReLU())
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        return self.out(self.layers(x.transpose(1, 2)).amax(2))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Linear(28, 64)
        self.place = nn.Parameter(torch.zeros(1, 28, 64))
        self.blocks = nn.ModuleList(nn.TransformerEncoderLayer(64, 4, 256, 0.0, batch_first=True) for _ in range(2))
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        x = self.embed(x) + self.place
        for block in self.blocks:
            x = block(x)
        return self.out(x.mean(1))


# How each is made, the shape of an example, and how many classes there are.
NETS = {
    "tiny": (lambda: nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2)), (2,), 2),
    "mlp": (lambda: mlp(784, 32), (784,), 10),
    "deep": (lambda: mlp(784, 256, 256, 256, 256), (784,), 10),
    "cnn": (cnn, (1, 28, 28), 10),
    "norm": (norm, (1, 28, 28), 10),
    "residual": (residual, (1, 28, 28), 10),
    "lstm": (lambda: Recurrent(nn.LSTM), (28, 28), 10),
    "gru": (lambda: Recurrent(nn.GRU), (28, 28), 10),
    "conv1d": (Convolution1D, (28, 28), 10),
    "transformer": (Transformer, (28, 28), 10),
}


def main(name, layout, batch, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    make, shape, classes = NETS[name]
    memory = torch.channels_last if layout == "last" else torch.contiguous_format
    net = make().to(memory_format=memory)
    optimiser = torch.optim.Adam(net.parameters(), 1e-3)
    loss = nn.CrossEntropyLoss()
    inputs = [torch.rand(batch, *shape) for _ in range(20)]
    if layout == "last":
        inputs = [x.to(memory_format=memory) for x in inputs]
    labels = [torch.randint(0, classes, (batch,)) for _ in range(20)]

    def train(step):
        optimiser.zero_grad()
        loss(net(inputs[step % 20]), labels[step % 20]).backward()
        optimiser.step()

    def evaluate(step):
        """Loss and accuracy, as ours."""
        outputs = net(inputs[step % 20])
        loss(outputs, labels[step % 20]).item()
        (outputs.argmax(1) == labels[step % 20]).sum().item()

    print("torch " + torch.__version__, flush=True)
    for line in sys.stdin:
        work, seconds = line.split()
        net.train(work == "train")
        begin, cpu, steps = time.perf_counter(), time.process_time(), 0
        with torch.set_grad_enabled(work == "train"):
            while time.perf_counter() - begin < float(seconds):
                (train if work == "train" else evaluate)(steps)
                steps += 1
        print(steps * batch, time.perf_counter() - begin, time.process_time() - cpu, flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
