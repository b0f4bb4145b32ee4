package org.depthbench.datasets.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.depthbench.datasets.folder.Sieve;

/** What a file is by its first bytes, whatever its name says. */
enum PictureKind {
    /** One that is read. */
    READ(""),
    /** The pictures of telephones. */
    HEIC("is a HEIC or AVIF picture, which is not read: save it as JPEG or PNG"),
    /** Of the web. */
    WEBP("is a WebP picture, which is not read: save it as JPEG or PNG"),
    /** Of scanners. */
    TIFF("is a TIFF picture, which is not read: save it as PNG"),
    /** Of old tools. */
    PORTABLE("is a PBM, PGM or PPM picture, which is not read: save it as PNG"),
    /** Drawn by lines. */
    SVG("is a drawing (SVG), which is not read: save it as PNG"),
    /** One that is called a picture and is none. */
    DAMAGED("is called a picture, but has nothing of one: it is damaged or something else"),
    /** No picture at all. */
    OTHER("is no picture");

    private static final Set<String> NAMES = Set.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "bmp", "dib", "gif", "webp", "heic", "heif", "avif", "tif", "tiff",
            "ppm", "pgm", "pbm", "pnm", "svg", "ico", "psd");

    private final String sentence;

    PictureKind(String sentence) {
        this.sentence = sentence;
    }

    /** Why it is not read, as the end of a sentence. */
    String sentence() {
        return sentence;
    }

    static PictureKind of(String name, byte[] beginning) {
        String start = new String(beginning, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return READ;
        }
        if (start.startsWith("BM") && start.length() > 26) {
            return READ;
        }
        if (start.startsWith("ftyp", 4)) {
            return HEIC;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return TIFF;
        }
        if (start.matches("(?s)P[1-6]\\s.*")) {
            return PORTABLE;
        }
        if (start.contains("<svg")) {
            return SVG;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return NAMES.contains(ending) ? DAMAGED : OTHER;
    }

    /** Tells pictures from other files. */
    static final Sieve SIEVE = new Sieve() {
        @Override
        public String noun() {
            return "pictures";
        }

        @Override
        public Verdict of(String name, byte[] beginning) {
            PictureKind kind = PictureKind.of(name, beginning);
            return switch (kind) {
                case READ -> Verdict.READ;
                case OTHER -> Verdict.OTHER;
                default -> Verdict.refused(kind.sentence());
            };
        }
    };
}
