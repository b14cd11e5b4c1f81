package io.tongpin.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes single lines strictly: a line either is text of the encoding, or it is not. */
final class LineDecoder {

    private final CharsetDecoder decoder;
    private CharBuffer out = CharBuffer.allocate(1 << 10);

    LineDecoder(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of the line, valid until the next call, or null if the bytes are no text of this encoding. */
    @Nullable
    CharSequence decode(ByteLines lines) {
        if (out.capacity() < lines.length()) {
            out = CharBuffer.allocate(lines.length() * 2);
        }
        out.clear();
        decoder.reset();
        ByteBuffer in = ByteBuffer.wrap(lines.bytes(), 0, lines.length());
        if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
            return null;
        }
        out.flip();
        return out.chars().anyMatch(c -> ChineseText.isPrivate((char) c)) ? null : out;
    }
}
