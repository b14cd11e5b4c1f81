package io.tongpin.definitions;

/** What is left of a value that is shown in part only (掩码). */
public final class Masked {

    private static final int LAST = 4;
    private static final int FIRST = 3;

    private Masked() {}

    /** 13812345678 is 138****5678; of what is shorter than that fewer digits are left, and of the shortest none. */
    public static String phone(String phone) {
        String plain = phone.strip();
        int last = Math.min(LAST, Math.max(0, plain.length() - LAST));
        int first = Math.min(FIRST, Math.max(0, plain.length() - LAST - last));
        return plain.substring(0, first) + "****" + plain.substring(plain.length() - last);
    }
}
