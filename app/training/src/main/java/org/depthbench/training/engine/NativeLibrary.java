package org.depthbench.training.engine;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;

/** Where the libraries of this process came from. */
final class NativeLibrary {
    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\w.]*(-M[\\d.]+)?)\\.jar$");

    private NativeLibrary() {}

    /** The folder from which the native maths library was loaded, with forward slashes. */
    static String folder() {
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().contains("jnind4jcpu"))
                .map(Map.Entry::getValue)
                .map(file -> Path.of(file).getParent())
                .map(folder -> folder == null ? "" : folder.toString().replace('\\', '/'))
                .findFirst()
                .orElse("unknown");
    }

    /** The version in the name of the jar that a class came from. */
    static String versionOfJar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        Matcher matcher =
                JAR_VERSION.matcher(URI.create(source.getLocation().toString()).getPath());
        return matcher.find() ? matcher.group(1) : "unknown";
    }
}
