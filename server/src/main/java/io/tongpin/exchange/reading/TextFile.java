package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.kernel.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** A CSV file, packed or not, in an encoding that is found out before the first row is read. */
final class TextFile {

    private static final int HEADER_CHARS = 1 << 15;
    private static final char BOM = '\uFEFF';

    private final Source source;
    private final boolean packed;

    TextFile(Source source, boolean packed) {
        this.source = source;
        this.packed = packed;
    }

    Outcome<RawRows> open(Columns columns) throws IOException {
        return switch (charset(columns)) {
            case Outcome.Refused<Charset>(var why) -> Outcome.refused(why);
            case Outcome.Done<Charset>(Charset charset) -> Outcome.done(rows(charset));
        };
    }

    private Outcome<Charset> charset(Columns columns) throws IOException {
        Charset told = source.charset();
        if (told != null) {
            return Outcome.done(told);
        }
        try (InputStream in = bytes()) {
            in.mark(4);
            byte[] start = in.readNBytes(4);
            if (start.length >= 2 && (start[0] == -1 && start[1] == -2 || start[0] == -2 && start[1] == -1)) {
                return Outcome.done(UTF_16);
            }
            if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return Outcome.done(UTF_8);
            }
            in.reset();
            return Encodings.find(source.position(), columns, in);
        }
    }

    private RawRows rows(Charset charset) throws IOException {
        Reader text = new InputStreamReader(
                bytes(),
                charset.newDecoder() // What cannot be decoded becomes U+FFFD, and the row that has it is refused.
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        BufferedReader reader = new BufferedReader(text, HEADER_CHARS);
        boolean unicode = charset.name().startsWith("UTF");
        return new CsvRows(new CsvRecords(reader, delimiter(reader)), !unicode);
    }

    /** The separator of the header line: a comma if there is one, else a tab or a semicolon. Steps over a BOM. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        reader.mark(HEADER_CHARS);
        char found = ',';
        for (int i = 0, c = reader.read(); i < HEADER_CHARS - 1 && c > 0 && c != '\n' && c != '\r'; i++) {
            if (c == ',') {
                found = ',';
                break;
            }
            found = c == '\t' || c == ';' && found != '\t' ? (char) c : found;
            c = reader.read();
        }
        reader.reset();
        return found;
    }

    private InputStream bytes() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(source.path()), 1 << 16);
        if (!packed) {
            return in;
        }
        try {
            long size = Files.size(source.path());
            var inflated = new GZIPInputStream(in, 1 << 16);
            return new BufferedInputStream(new BoundedInput(inflated, size, Limits.INFLATED_BYTES), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
