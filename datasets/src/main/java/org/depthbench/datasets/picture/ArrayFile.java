package org.depthbench.datasets.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.BoundedInput;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;

/**
 * Files of arrays of numbers: IDX as of the MNIST family, and NPY and NPZ of NumPy, packed by gzip or not. Memory is taken for what a
 * file has, not for what its header claims.
 */
final class ArrayFile {
    private static final String NPY = "\u0093NUMPY";
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int MOST_DIMENSIONS = 4;
    private static final int MOST_ARRAYS = 64;
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=])([a-zA-Z])(\\d+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\sL]*)\\)");
    private static final Pattern BY_COLUMNS = Pattern.compile("'fortran_order':\\s*True");

    private final SourceFile file;

    private ArrayFile(SourceFile file) {
        this.file = file;
    }

    /** All arrays of a file. */
    static List<NumberArray> read(SourceFile file, Monitor monitor) throws IOException {
        ArrayFile arrays = new ArrayFile(file);
        String start = new String(file.beginning(NPY.length()), StandardCharsets.ISO_8859_1);
        try (InputStream in = file.open(monitor)) {
            if (start.startsWith("PK\u0003\u0004")) {
                return arrays.readAll(in);
            }
            if (start.equals(NPY)) {
                return List.of(arrays.readNumpy(file.name(), in));
            }
            if (start.startsWith("\0\0")) {
                return List.of(arrays.readIdx(in));
            }
        }
        throw new UnreadableFiles("%s is neither IDX nor an array of NumPy (NPY, NPZ).".formatted(file.name()));
    }

    private List<NumberArray> readAll(InputStream in) throws IOException {
        List<NumberArray> all = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(in);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream bounded = new BoundedInput(
                        file.name(), zip, Limits.MOST_UNPACKED_BYTES, () -> Limits.unpackedOf(file.size()));
                // A name that is damaged may have a line's end in it, and stands in sentences.
                String name = entry.getName().replaceAll("\\p{Cc}", " ");
                if (name.endsWith(".npy") && all.size() < MOST_ARRAYS) {
                    all.add(readNumpy(name.substring(0, name.length() - ".npy".length()), bounded));
                } else {
                    bounded.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (IllegalArgumentException | EOFException | ZipException e) {
            throw damaged(e);
        }
        if (all.isEmpty()) {
            throw new UnreadableFiles("%s is a zip file without arrays of NumPy.".formatted(file.name()));
        }
        return all;
    }

    private UnreadableFiles damaged(Exception cause) {
        UnreadableFiles damaged = new UnreadableFiles("%s is damaged: fetch or save it again.".formatted(file.name()));
        damaged.initCause(cause);
        return damaged;
    }

    private NumberArray readNumpy(String name, InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            byte[] magic = data.readNBytes(NPY.length());
            int version = data.readUnsignedShort() >> 8;
            int length = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
            if (version > 1) {
                length += Short.toUnsignedInt(Short.reverseBytes(data.readShort())) << 16;
            }
            boolean isNumpy = new String(magic, StandardCharsets.ISO_8859_1).equals(NPY);
            if (!isNumpy || version < 1 || version > 3 || length > LONGEST_HEADER || length < 0) {
                throw new UnreadableFiles("%s: %s has no header of NumPy.".formatted(file.name(), name));
            }
            return readNumpy(name, new String(data.readNBytes(length), StandardCharsets.ISO_8859_1), data);
        } catch (EOFException e) {
            throw damaged(e);
        }
    }

    private NumberArray readNumpy(String name, String header, InputStream in) throws IOException {
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !shape.find()) {
            throw new UnreadableFiles("%s: %s holds no plain numbers, but objects of Python or records: save numbers."
                    .formatted(file.name(), name));
        }
        if (BY_COLUMNS.matcher(header).find()) {
            throw new UnreadableFiles(
                    "%s: %s is stored by columns (fortran_order): save it by rows.".formatted(file.name(), name));
        }
        int width = Integer.parseInt(type.group(3).length() > 2 ? "99" : type.group(3));
        char kind = type.group(2).equals("b") ? 'u' : type.group(2).charAt(0);
        boolean known = kind == 'f'
                ? width == 4 || width == 8
                : "ui".indexOf(kind) >= 0 && Integer.bitCount(width) == 1 && width <= 8;
        if (!known) {
            throw new UnreadableFiles(
                    "%s: %s has numbers of the type %s%d, which is not read: save it as uint8 or float32."
                            .formatted(file.name(), name, type.group(2), width));
        }
        String[] sizes = shape.group(1).replace("L", "").split("[,\\s]+");
        long[] dimensions = Arrays.stream(sizes)
                .filter(size -> !size.isEmpty())
                .mapToLong(size -> size.length() > 9 ? Long.MAX_VALUE : Long.parseLong(size))
                .toArray();
        ByteOrder order = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return values(name, dimensions, kind, width, order, in);
    }

    private NumberArray readIdx(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            int magic = data.readInt();
            char kind;
            int width;
            switch (magic >>> 8) {
                case 0x08 -> {
                    kind = 'u';
                    width = 1;
                }
                case 0x09 -> {
                    kind = 'i';
                    width = 1;
                }
                case 0x0b -> {
                    kind = 'i';
                    width = 2;
                }
                case 0x0c -> {
                    kind = 'i';
                    width = 4;
                }
                case 0x0d -> {
                    kind = 'f';
                    width = 4;
                }
                case 0x0e -> {
                    kind = 'f';
                    width = 8;
                }
                default ->
                    throw new UnreadableFiles("%s is no IDX file: it begins with %08x.".formatted(file.name(), magic));
            }
            long[] dimensions = new long[Math.min(MOST_DIMENSIONS + 1, magic & 0xff)];
            for (int i = 0; i < dimensions.length; i++) {
                dimensions[i] = Integer.toUnsignedLong(data.readInt());
            }
            return values(file.name(), dimensions, kind, width, ByteOrder.BIG_ENDIAN, data);
        } catch (EOFException e) {
            throw damaged(e);
        }
    }

    private NumberArray values(String name, long[] dimensions, char kind, int width, ByteOrder order, InputStream in)
            throws IOException {
        long bytes = width;
        for (long dimension : dimensions) {
            bytes = dimension == 0 || bytes > MOST_BYTES / dimension ? Long.MAX_VALUE : bytes * dimension;
            if (bytes > MOST_BYTES) {
                break;
            }
        }
        if (dimensions.length < 1 || dimensions.length > MOST_DIMENSIONS || bytes > MOST_BYTES) {
            throw new UnreadableFiles("%s: %s claims dimensions that are not read: %s."
                    .formatted(file.name(), name, Arrays.toString(dimensions)));
        }
        byte[] data = in.readNBytes((int) bytes);
        if (data.length < bytes) {
            throw new UnreadableFiles("%s: %s should have %,d bytes of numbers, and has %,d: it is cut off."
                    .formatted(file.name(), name, bytes, data.length));
        }
        int[] shape =
                Arrays.stream(dimensions).mapToInt(dimension -> (int) dimension).toArray();
        return new NumberArray(name, shape, kind, width, ByteBuffer.wrap(data).order(order));
    }
}
