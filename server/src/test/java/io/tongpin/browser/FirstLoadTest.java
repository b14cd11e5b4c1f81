package io.tongpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser loads before it can show anything, as it goes over the line: a shop's line is often a telephone's. */
@Tag("browser")
class FirstLoadTest {

    private static final int MOST_BYTES = 300_000;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css))\"");

    @Test
    void theDoorIsLight() throws IOException {
        byte[] page = file("/index.html");
        Map<String, Integer> parts = new TreeMap<>();
        parts.put("/index.html", packed(page));
        Matcher loaded = LOADED.matcher(new String(page, StandardCharsets.UTF_8));
        while (loaded.find()) {
            parts.put(loaded.group(1), packed(file(loaded.group(1))));
        }

        assertThat(parts).as("what the page names").hasSizeGreaterThan(5);
        assertThat(parts.values().stream().mapToInt(bytes -> bytes).sum())
                .as(parts.toString())
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = FirstLoadTest.class.getResourceAsStream("/static" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }

    private static int packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
