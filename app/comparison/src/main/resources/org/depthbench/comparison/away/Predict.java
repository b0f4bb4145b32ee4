package away;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Predicts the rows of a table (comma-separated values with a header) by the network that was taken away. */
public final class Predict {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final MultiLayerNetwork network;
    private final List<CSVRecord> inputs;
    private final List<CSVRecord> outputs;
    private final Map<String, Set<String>> known = new HashMap<>();

    private Predict() throws IOException {
        try (InputStream in = resource("network.zip")) {
            network = ModelSerializer.restoreMultiLayerNetwork(in, false);
        }
        inputs = records("inputs.csv");
        outputs = records("outputs.csv");
        for (CSVRecord input : inputs) {
            if (input.get("test").equals("is")) {
                known.computeIfAbsent(input.get("column"), column -> new HashSet<>()).add(input.get("value"));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Which rows are predicted, and where to? Predict ROWS.csv PREDICTIONS.csv");
            System.exit(2);
        }
        try {
            new Predict().predict(Path.of(args[0]), Path.of(args[1]));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void predict(Path rows, Path predictions) throws IOException {
        List<float[]> examples = new ArrayList<>();
        try (CSVParser table = CSVParser.parse(rows, StandardCharsets.UTF_8, TABLE)) {
            Map<String, String> names = names(table.getHeaderNames());
            for (CSVRecord row : table) {
                examples.add(example(row, names));
            }
        }
        INDArray said = network.output(array(examples), false);
        boolean classes = outputs.size() > 1;
        try (CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(predictions, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>(List.of("row", "predicted"));
            outputs.stream().filter(output -> classes).forEach(output -> head.add(output.get("name")));
            printer.printRecord(head);
            for (int row = 0; row < examples.size(); row++) {
                print(printer, row, said.getRow(row).toFloatVector(), classes);
            }
        }
    }

    /** How the columns that the network knows are called in the table: with their unit, or without. */
    private Map<String, String> names(List<String> header) {
        Map<String, String> names = new HashMap<>();
        for (CSVRecord input : inputs) {
            String column = input.get("column");
            String unit = input.get("unit");
            names.put(
                    column,
                    List.of(column, column + " [" + unit + "]", column + " (" + unit + ")").stream()
                            .filter(header::contains)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "The table has no column \"" + column + "\"; it has " + header + ".")));
        }
        return names;
    }

    private float[] example(CSVRecord row, Map<String, String> names) {
        float[] example = new float[inputs.size()];
        for (int i = 0; i < example.length; i++) {
            CSVRecord input = inputs.get(i);
            String column = input.get("column");
            String cell = row.get(names.get(column)).strip();
            boolean missing = cell.isEmpty()
                    || (known.containsKey(column) && !known.get(column).contains(cell));
            example[i] =
                    switch (input.get("test")) {
                        case "number" -> missing ? 0 : standardised(cell, input, row);
                        case "is" -> cell.equals(input.get("value")) ? 1 : 0;
                        default -> missing ? 1 : 0;
                    };
        }
        return example;
    }

    private static float standardised(String cell, CSVRecord input, CSVRecord row) {
        try {
            return (Float.parseFloat(cell) - Float.parseFloat(input.get("mean")))
                    / Float.parseFloat(input.get("deviation"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Row " + row.getRecordNumber() + ", column " + input.get("column")
                    + ": \"" + cell + "\" is no number such as 12.5.");
        }
    }

    /** As the network takes them: a list of values each, or values step by step. */
    private INDArray array(List<float[]> examples) throws IOException {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("The table has no rows.");
        }
        INDArray all = Nd4j.create(examples.toArray(float[][]::new));
        int steps;
        try (InputStream in = resource("steps.txt")) {
            steps = Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        }
        return steps == 0
                ? all
                : all.reshape('c', examples.size(), steps, inputs.size() / steps).permute(0, 2, 1).dup('c');
    }

    private void print(CSVPrinter printer, int row, float[] said, boolean classes) throws IOException {
        List<Object> line = new ArrayList<>(List.of(row + 1));
        if (classes) {
            int best = 0;
            for (int i = 1; i < said.length; i++) {
                best = said[i] > said[best] ? i : best;
            }
            line.add(outputs.get(best).get("name"));
            for (float probability : said) {
                line.add(probability);
            }
        } else {
            CSVRecord output = outputs.get(0);
            line.add((float) (said[0] * Double.parseDouble(output.get("deviation"))
                    + Double.parseDouble(output.get("mean"))));
        }
        printer.printRecord(line);
    }

    private static List<CSVRecord> records(String name) throws IOException {
        try (Reader in = new InputStreamReader(resource(name), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(in, TABLE)) {
            return parser.getRecords();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Predict.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException(name + " is missing from this program.");
        }
        return in;
    }
}
