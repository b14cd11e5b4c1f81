package io.tongpin.exchange.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;

/** A file of vouchers that an accounting program reads (凭证引入文件). Both that we write are as old as GBK. */
sealed interface VoucherFormat permits KingdeeVouchers, YonyouVouchers {

    Charset GBK = Charset.forName("GBK");

    /** What comes before the first entry; how many there will be is known by then. */
    void head(OutputStream out, long entries, LocalDate today) throws IOException;

    void entry(OutputStream out, VoucherEntry entry, String preparer) throws IOException;

    void foot(OutputStream out) throws IOException;

    /** Name of the file. */
    String file();

    /** The text in at most so many bytes of GBK, cut between characters; what GBK does not have is a question mark. */
    static byte[] fitting(String text, int most) {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        CharsetEncoder encoder = GBK.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.encode(CharBuffer.wrap(text), bytes, true);
        byte[] fitted = new byte[bytes.position()];
        bytes.flip();
        bytes.get(fitted);
        return fitted;
    }
}
