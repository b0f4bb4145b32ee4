package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** What a task reads of what was published, in the task's folder. */
public sealed interface Content {
    /** What it is called in the folder. */
    String name();

    /** How large it is, in bytes. */
    long bytes();

    /** Whether something of its name and size is in a folder; looks at no content. */
    boolean isIn(Path folder);

    /** Whether what is in a folder is what was published, byte by byte. */
    boolean isRight(Path folder) throws IOException;

    /** One file. */
    record OneFile(String name, long bytes, Sum sum) implements Content {
        @Override
        public boolean isIn(Path folder) {
            return hasSize(folder.resolve(name));
        }

        @Override
        public boolean isRight(Path folder) throws IOException {
            return isRightAt(folder.resolve(name));
        }

        boolean isRightAt(Path file) throws IOException {
            return hasSize(file) && sum.isOf(file);
        }

        private boolean hasSize(Path file) {
            try {
                return Files.isRegularFile(file) && Files.size(file) == bytes;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /**
     * A folder of files.
     *
     * @param files how many
     * @param bytes of all of them
     * @param sumOfSums of the text of a line a file in the order of their names: its SHA-256, two spaces, its name
     */
    record Folder(String name, int files, long bytes, Sum sumOfSums) implements Content {
        @Override
        public boolean isIn(Path folder) {
            try {
                return Files.isDirectory(folder.resolve(name))
                        && filesIn(folder.resolve(name)).size() == files;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public boolean isRight(Path folder) throws IOException {
            return isIn(folder) && isRightAt(folder.resolve(name));
        }

        boolean isRightAt(Path folder) throws IOException {
            StringBuilder sums = new StringBuilder();
            DigestUtils sha256 = new DigestUtils(DigestUtils.getSha256Digest());
            for (Path file : filesIn(folder)) {
                sums.append(sha256.digestAsHex(file))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
            }
            return new DigestUtils(DigestUtils.getDigest(sumOfSums.algorithm()))
                    .digestAsHex(sums.toString().getBytes(StandardCharsets.UTF_8))
                    .equals(sumOfSums.hex());
        }

        private static List<Path> filesIn(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted((a, b) -> a.getFileName()
                                .toString()
                                .compareTo(b.getFileName().toString()))
                        .toList();
            }
        }
    }
}
