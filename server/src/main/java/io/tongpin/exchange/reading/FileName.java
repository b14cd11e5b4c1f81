package io.tongpin.exchange.reading;

/** The bare name of a file that somebody sent (文件名): no folder, nothing a disk or a terminal could take amiss. */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    public static String of(String sent) {
        String bare = sent.replace('\\', '/');
        bare = bare.substring(bare.lastIndexOf('/') + 1);
        StringBuilder name = new StringBuilder();
        bare.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT
                                || ":*?\"<>|".indexOf(c) >= 0
                        ? '_'
                        : c)
                .forEach(name::appendCodePoint);
        String plain = name.toString().strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) { // The ending says what it is.
            plain = plain.substring(plain.offsetByCodePoints(plain.length(), -LONGEST));
        }
        return plain.isEmpty() || plain.matches("\\.+") ? "file" : plain;
    }
}
