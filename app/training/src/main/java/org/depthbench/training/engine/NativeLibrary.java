package org.depthbench.training.engine;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;

/** Where the libraries of this process came from. */
final class NativeLibrary {
    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\w.]*(-M[\\d.]+)?)\\.jar$");

    private static final String ND4J = "jnind4jcpu";

    private NativeLibrary() {}

    /** The folder from which the native maths library was loaded, with forward slashes. */
    static String folder() {
        return file().map(Path::getParent)
                .map(folder -> folder.toString().replace('\\', '/'))
                .orElse("unknown");
    }

    private static Optional<Path> file() {
        String looked = Loader.getLoadedLibraries().get(ND4J);
        if (looked != null) {
            return Optional.of(Path.of(looked));
        }
        return KnownLibraries.ofThisProcess().file(ND4J);
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
