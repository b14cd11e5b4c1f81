package io.tongpin.exchange.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody gave us (来源文件).
 *
 * @param path where its bytes lie now
 * @param name what its owner calls it; messages use this name
 * @param charset the encoding the user told us, or null to find it out
 * @param sheet the sheet of a workbook to read, or null for the first one that is visible
 */
public record Source(
        Path path,
        String name,
        @Nullable Charset charset,
        @Nullable String sheet) {

    public static Source of(Path path) {
        return new Source(path, String.valueOf(path.getFileName()), null, null);
    }

    public Source in(Charset known) {
        return new Source(path, name, known, sheet);
    }

    /** The file as a whole. */
    public Position position() {
        return Position.ofFile(name);
    }
}
