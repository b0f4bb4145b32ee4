package org.depthbench.datasets.embedded;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.depthbench.datasets.task.Examples;

/** Reads comma-separated numbers whose last column is the class index. */
final class LabelledTable {
    private LabelledTable() {}

    /** @param skip leading lines that are no examples */
    static Examples read(Reader in, int skip) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
            List<CSVRecord> rows = parser.getRecords().subList(skip, Math.toIntExact(parser.getRecordNumber()));
            int width = rows.get(0).size() - 1;
            float[] features = new float[rows.size() * width];
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < width; column++) {
                    features[row * width + column] =
                            Float.parseFloat(rows.get(row).get(column));
                }
            }
            int[] labels = IntStream.range(0, rows.size())
                    .map(row -> Integer.parseInt(rows.get(row).get(width)))
                    .toArray();
            return new Examples(features, labels, width);
        }
    }
}
