package org.depthbench.datasets.table;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.UnreadableTable;

/** Small files, written and read. */
final class Tables {
    private Tables() {}

    static Path file(Path folder, String name, String content) throws IOException {
        return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    static Look look(Path folder, String content) throws IOException {
        return TableFile.look(file(folder, "some.csv", content));
    }

    /** Looks at it, and reads it as it was recognised. */
    static ReadTable read(Path folder, String content) throws IOException {
        Path path = file(folder, "some.csv", content);
        return TableFile.read(path, TableFile.look(path).choices(), Monitor.NONE);
    }

    static String refusal(Path path) {
        return String.valueOf(
                assertThrows(UnreadableTable.class, () -> TableFile.look(path)).getMessage());
    }

    static float[] numbers(ReadTable table, String column) {
        return assertInstanceOf(TableColumn.Numbers.class, table.column(column)).values();
    }

    /** The categories of a column, row by row. */
    static List<String> categories(ReadTable table, String column) {
        TableColumn.Categories found = assertInstanceOf(TableColumn.Categories.class, table.column(column));
        return java.util.Arrays.stream(found.codes())
                .mapToObj(code -> code < 0 ? Look.MISSING : found.values().get(code))
                .toList();
    }

    static List<String> texts(ReadTable table, String column) {
        return assertInstanceOf(TableColumn.Texts.class, table.column(column)).values();
    }

    static boolean has(List<Remark> remarks, Subject subject) {
        return remarks.stream().anyMatch(remark -> remark.subject() == subject);
    }
}
