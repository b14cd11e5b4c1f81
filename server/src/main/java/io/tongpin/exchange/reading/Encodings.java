package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.exchange.reading.ChineseText.Score;
import io.tongpin.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text file from its bytes (编码识别), looking at every line. A wrong guess would put mojibake
 * into the books, so it decides only when one encoding explains the lines and the others clearly do not; a file whose
 * lines need different encodings, or fit none, is refused and the user asked.
 */
final class Encodings {

    private static final double GOOD = 0.80;
    private static final double CLEARLY_LESS = 0.12;

    private final Position file;
    private final Columns columns;
    private final Tally utf8 = new Tally(UTF_8);
    private final Tally gb = new Tally(ChineseText.GB18030);
    private final Tally big5 = new Tally(ChineseText.BIG5);
    private long rows = -1;

    private Encodings(Position file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Reads the stream to its end. */
    static Outcome<Charset> find(Position file, Columns columns, InputStream in) throws IOException {
        Encodings encodings = new Encodings(file, columns);
        ByteLines lines = new ByteLines(in);
        while (lines.next()) {
            encodings.look(lines);
            if (lines.tooLong()) {
                return Outcome.refused(encodings.at(lines).refuse("import.line-too-long"));
            }
        }
        return encodings.verdict();
    }

    private Position at(ByteLines lines) {
        return new Position(file.file(), Math.max(0, rows), lines.number(), null);
    }

    private void look(ByteLines lines) {
        if (!lines.isBlank()) {
            rows++;
        }
        if (lines.isAscii()) {
            return;
        }
        Position where = at(lines);
        boolean inUtf8 = utf8.take(lines, where, false);
        if (!inUtf8 || utf8.failed > 0 || rows == 0) {
            gb.take(lines, where, !inUtf8);
            big5.take(lines, where, !inUtf8);
        }
    }

    private Outcome<Charset> verdict() {
        if (utf8.failed == 0) {
            return Outcome.done(UTF_8);
        }
        Tally best = gb.rank() >= big5.rank() ? gb : big5;
        if (utf8.convincing > 0) {
            return utf8OrMixed(best);
        }
        Tally other = best == gb ? big5 : gb;
        boolean clear = best.score.share() >= GOOD && best.rank() - other.rank() >= CLEARLY_LESS;
        return clear || headerDecides(best, other)
                ? Outcome.done(best.charset)
                : Outcome.refused(file.refuse("import.encoding-unclear"));
    }

    /** Some lines are UTF-8 and look it. The rest is either damaged, which is told row by row, or another encoding. */
    private Outcome<Charset> utf8OrMixed(Tally other) {
        if (other.onlyHere == 0) {
            return Outcome.done(UTF_8);
        }
        Position here = utf8.firstConvincing;
        Position there = other.firstOnlyHere;
        Position where = here == null || there == null ? file : here.line() > there.line() ? here : there;
        return Outcome.refused(where.refuse("import.encoding-mixed"));
    }

    private boolean headerDecides(Tally best, Tally other) {
        int inBest = columns.known(best.header);
        return best.failed == 0 && inBest >= 2 && inBest > columns.known(other.header);
    }

    /** What one encoding makes of the lines so far. */
    private final class Tally {

        private final Charset charset;
        private final LineDecoder decoder;
        private Score score = Score.NONE;
        private long taken;
        private long failed;
        private long convincing;
        private long onlyHere;
        private List<String> header = List.of();
        private @Nullable Position firstConvincing;
        private @Nullable Position firstOnlyHere;

        Tally(Charset charset) {
            this.charset = charset;
            this.decoder = new LineDecoder(charset);
        }

        /** Whether the line is text of this encoding. */
        boolean take(ByteLines lines, Position where, boolean notUtf8) {
            taken++;
            CharSequence text = decoder.decode(lines);
            if (text == null) {
                failed++;
                return false;
            }
            if (rows == 0) {
                header = List.of(text.toString().split("[,;\t]", -1));
            }
            Score here = ChineseText.score(text);
            score = score.plus(here);
            if (here.common() > 0 && here.share() >= GOOD) {
                convincing++;
                firstConvincing = firstConvincing == null ? where : firstConvincing;
                if (notUtf8) {
                    onlyHere++;
                    firstOnlyHere = firstOnlyHere == null ? where : firstOnlyHere;
                }
            }
            return true;
        }

        /** Share of common characters, less the share of lines that could not be decoded at all. */
        double rank() {
            return score.share() - (double) failed / Math.max(1, taken);
        }
    }
}
