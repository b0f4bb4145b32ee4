package org.depthbench.trial.wire;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutorService;
import org.depthbench.trial.document.Json;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * How messages look on the link. LSP4J frames them with Gson; the records inside are written and strictly read by the
 * same rules as every file, except that arrays of numbers are {@linkplain PackedFloats packed}.
 */
public final class WireFormat implements TypeAdapterFactory {
    private static final JsonMapper MAPPER =
            Json.COMPACT.rebuild().addModule(PackedFloats.module()).build();

    /** A link over two streams: {@code local} answers, {@code remote} is what the other end answers. */
    public static <T> Launcher<T> link(
            Object local, Class<T> remote, InputStream in, OutputStream out, ExecutorService reader) {
        return new Launcher.Builder<T>()
                .setLocalService(local)
                .setRemoteInterface(remote)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(reader)
                .configureGson(gson -> gson.registerTypeAdapterFactory(new WireFormat()))
                .create();
    }

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType().getName().startsWith("org.depthbench.") ? new Adapter<>(type.getType()) : null;
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final JavaType type;

        Adapter(Type type) {
            this.type = MAPPER.constructType(type);
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.jsonValue(MAPPER.writerFor(type).writeValueAsString(value));
        }

        @Override
        public T read(JsonReader in) {
            try {
                return MAPPER.readValue(JsonParser.parseReader(in).toString(), type);
            } catch (JacksonException e) {
                // Gson's kind of exception makes LSP4J answer that one message could not be read.
                throw new JsonParseException(e);
            }
        }
    }
}
