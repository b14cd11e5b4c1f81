package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.tongpin.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/** What a file is by its first bytes; names lie. */
enum FileKind {
    TEXT,
    PACKED_TEXT,
    WORKBOOK,
    /** An Excel file from before 2007. */
    OLD_WORKBOOK,
    ENCRYPTED_WORKBOOK,
    /** Called a workbook but is none. */
    FALSE_WORKBOOK,
    BINARY,
    EMPTY;

    private static final int LOOKED_AT = 1 << 16;

    static FileKind of(Source source) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(source.path())) {
            start = in.readNBytes(LOOKED_AT);
        }
        String bytes = new String(start, ISO_8859_1);
        if (start.length == 0) {
            return EMPTY;
        }
        if (bytes.startsWith("PK")) {
            return WORKBOOK;
        }
        if (bytes.startsWith("\u001f\u008b")) {
            return PACKED_TEXT;
        }
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            String encrypted = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
            return bytes.contains(encrypted) || isCalledWorkbook(source.name()) ? ENCRYPTED_WORKBOOK : OLD_WORKBOOK;
        }
        if (isCalledWorkbook(source.name())
                || source.name().toLowerCase(Locale.ROOT).matches(".*\\.(xls|ods|et)")) {
            return FALSE_WORKBOOK;
        }
        boolean utf16 = bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff");
        long zeros = bytes.chars().filter(c -> c == 0).count();
        return zeros * 10 > start.length && !utf16 ? BINARY : TEXT;
    }

    private static boolean isCalledWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]");
    }

    Outcome<RawRows> open(Source source, Columns columns, Consumer<Notice> notices) throws IOException {
        return switch (this) {
            case TEXT -> new TextFile(source, false).open(columns);
            case PACKED_TEXT -> new TextFile(source, true).open(columns);
            case WORKBOOK -> Workbook.open(source, notices);
            case OLD_WORKBOOK -> Outcome.refused(source.position().refuse("import.workbook-old"));
            case ENCRYPTED_WORKBOOK -> Outcome.refused(source.position().refuse("import.workbook-encrypted"));
            case FALSE_WORKBOOK -> Outcome.refused(source.position().refuse("import.workbook-false"));
            case BINARY -> Outcome.refused(source.position().refuse("import.not-text"));
            case EMPTY -> Outcome.refused(source.position().refuse("import.file-empty"));
        };
    }
}
