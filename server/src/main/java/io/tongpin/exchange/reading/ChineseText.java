package io.tongpin.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/**
 * How much a decoded text looks like Chinese that people write (常用字). Bytes of one Chinese encoding nearly always
 * decode in another too, but into rare characters; common ones are the first level of GB 2312 and of Big5.
 */
final class ChineseText {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Big5 as Windows writes it. */
    static final Charset BIG5 = Charset.forName("x-windows-950");

    private static final BitSet COMMON = common();

    private ChineseText() {}

    /** Counts of one text. */
    record Score(int other, int common) {

        static final Score NONE = new Score(0, 0);

        Score plus(Score more) {
            return new Score(other + more.other, common + more.common);
        }

        /** Share of common characters among those looked at; 1 where there are none. */
        double share() {
            int all = other + common;
            return all == 0 ? 1 : (double) common / all;
        }
    }

    /**
     * Looks at every character from U+0800 on. What lies below says nothing: two bytes of GBK often happen to be valid
     * UTF-8, and then they are Greek, Cyrillic or Arabic.
     */
    static Score score(CharSequence text) {
        int other = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                if (COMMON.get(c)) {
                    common++;
                } else {
                    other++;
                }
            }
        }
        return new Score(other, common);
    }

    private static BitSet common() {
        BitSet set = new BitSet(0x10000);
        add(set, GB18030, 0xA1, 0xA9, 0xA1, 0xFE);
        add(set, GB18030, 0xB0, 0xD7, 0xA1, 0xFE);
        add(set, BIG5, 0xA1, 0xA2, 0x40, 0xFE);
        add(set, BIG5, 0xA4, 0xC6, 0x40, 0xFE);
        return set;
    }

    private static void add(BitSet set, Charset charset, int leadFrom, int leadTo, int trailFrom, int trailTo) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int lead = leadFrom; lead <= leadTo; lead++) {
            for (int trail = trailFrom; trail <= trailTo; trail++) {
                try {
                    var text = decoder.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}));
                    if (text.length() == 1 && !isPrivate(text.charAt(0))) {
                        set.set(text.charAt(0));
                    }
                } catch (CharacterCodingException e) {
                    // A gap in the table.
                }
            }
        }
    }

    /** Private-use characters: what gaps of GB 18030 and Big5 decode to; nobody's goods are called that. */
    static boolean isPrivate(char c) {
        return c >= 0xE000 && c <= 0xF8FF;
    }
}
