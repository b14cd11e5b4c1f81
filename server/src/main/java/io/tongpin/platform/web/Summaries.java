package io.tongpin.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One sentence for every operation of the API (接口摘要); all sorts of master record share theirs. */
final class Summaries {

    private static final String FILE = "/openapi/summaries.properties";

    private final Properties sentences = new Properties();

    Summaries() {
        try (InputStream in = Objects.requireNonNull(Summaries.class.getResourceAsStream(FILE))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence for this operation; nothing if nobody has written one. */
    @Nullable
    String of(String method, String path) {
        String own = sentences.getProperty(method + path);
        return own != null ? own : sentences.getProperty(method + path.replaceFirst("^/api/[a-z-]+", "/api/*"));
    }
}
