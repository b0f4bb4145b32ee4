package org.depthbench.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depthbench.trial.document.Json;
import tools.jackson.databind.JsonNode;

/** The built program with a home of its own, started as a person starts it. */
public final class Program {
    private static final long MINUTES = 8;

    private final Path home;
    private final Map<String, String> environment;

    public Program(Path home) {
        this(home, Map.of());
    }

    /** With environment variables of its own. */
    public Program(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** What a finished command left. */
    public record Outcome(int exitCode, String results, String messages) {
        /** What was said last. */
        public String lastMessage() {
            String[] lines = messages.strip().split("\n", -1);
            return lines[lines.length - 1];
        }
    }

    /** Runs a command to its end. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        Path results = Files.createTempFile(home, "results", ".txt");
        Path messages = Files.createTempFile(home, "messages", ".txt");
        Process process = builder(arguments)
                .redirectOutput(results.toFile())
                .redirectError(messages.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Not finished after minutes: " + String.join(" ", arguments));
        }
        return new Outcome(process.exitValue(), Files.readString(results), Files.readString(messages));
    }

    /** Starts a command, and reads its messages until one begins with these words. */
    public Running startUntil(String beginning, String... arguments) throws IOException {
        Running running = start(arguments);
        running.until(beginning);
        return running;
    }

    /** Starts a command whose messages nobody has read yet. */
    public Running start(String... arguments) throws IOException {
        Process process = builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader messages =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        return new Running(process, messages);
    }

    /** Starts a comparison that takes a while: a dense network and a convolutional one on few of the digits. */
    Running trainUntil(String beginning, int epochs, String... more) throws IOException {
        return startUntil(
                beginning,
                Stream.concat(
                                Stream.of(
                                        "compare",
                                        "digits",
                                        "--pair",
                                        "convolution",
                                        "--examples",
                                        "400",
                                        "--epochs",
                                        Integer.toString(epochs)),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** A command under way. */
    public record Running(Process process, BufferedReader messages) {
        /** The workers, found as a person would find them: by their command lines. */
        public List<ProcessHandle> workers() {
            return process.descendants().filter(Running::isWorker).toList();
        }

        /** The worker of a side, if it is there. */
        public Optional<ProcessHandle> worker(String side) {
            return workers().stream()
                    .filter(worker -> commandLine(worker).endsWith("worker %s-side".formatted(side)))
                    .findFirst();
        }

        private static boolean isWorker(ProcessHandle process) {
            return commandLine(process).contains("worker");
        }

        private static String commandLine(ProcessHandle process) {
            return process.info().commandLine().orElse("").strip();
        }

        /** Reads messages until one begins with these words, and returns it. */
        public String until(String beginning) throws IOException {
            return until(line -> line.startsWith(beginning), beginning);
        }

        /** Reads messages until a side has come to an epoch, or to a later one: not each has a line where they are many. */
        public void untilEpoch(String side, int epoch) throws IOException {
            Pattern pattern = Pattern.compile("%-7s  epoch (\\d+),.*".formatted(side));
            until(
                    line -> {
                        Matcher matcher = pattern.matcher(line);
                        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= epoch;
                    },
                    side + " epoch " + epoch);
        }

        private String until(Predicate<String> wanted, String words) throws IOException {
            List<String> seen = new ArrayList<>();
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                seen.add(line);
                if (wanted.test(line)) {
                    return line;
                }
            }
            throw new AssertionError("It never said \"" + words + "\": " + seen);
        }

        /** Reads the rest and waits for the exit code. */
        public int awaitEnd() throws IOException, InterruptedException {
            while (messages.readLine() != null) {
                // Whatever it still says is read, so that it does not wait for us.
            }
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Not finished after minutes");
            }
            return process.exitValue();
        }
    }

    private ProcessBuilder builder(String... arguments) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Path program = distribution().resolve("depthbench/bin").resolve(windows ? "depthbench.bat" : "depthbench");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("DEPTHBENCH_HOME", home.resolve("home").toString());
        // Else each test's home would have half a gibibyte unpacked.
        builder.environment()
                .put("DEPTHBENCH_LIBRARIES", distribution().resolve("libraries").toString());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    static Path distribution() {
        return Path.of(System.getProperty("depthbench.root"))
                .resolve("app/distribution/target")
                .normalize();
    }

    /** A file that commands find by its name. */
    public Path file(String name) {
        return home.resolve(name);
    }

    /** Such a file, as JSON. */
    public JsonNode json(String name) throws IOException {
        return Json.COMPACT.readTree(Files.readString(file(name)));
    }
}
