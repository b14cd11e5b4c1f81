package io.tongpin.access.matrix;

/**
 * One line of the matrix (矩阵的一行): something that can be asked for, and how it is asked.
 *
 * @param takes ids of what it takes, empty if of nothing
 */
record Row(String name, String takes, Call call, Look look) {

    /** How a no may look. */
    enum Look {
        /** As a refusal by the gate. */
        PLAIN,
        /** As if the thing was not there, though it is. */
        THING,
        /** As a list without it, though it is there. */
        LIST
    }

    static final String YES = "yes";
    static final String NO = "no";
    static final String SIGN_IN = "401";
    static final String HIDDEN = "hid";
    static final String LESS = "less";
    static final String PASSWORD = "pwd";

    /** The answer in a word. Whatever is no clear yes and no clear no is called by its status and code. */
    String mark(Reply reply) {
        int status = reply.status();
        String code = reply.code();
        if (code.equals("access.bad-credentials")) {
            return PASSWORD;
        }
        return switch (status) {
            case 401 -> code.equals("access.not-signed-in") ? SIGN_IN : "401:" + code;
            case 403 -> code.equals("access.not-allowed") ? NO : "403:" + code;
            case 404 -> look == Look.THING ? HIDDEN : YES;
            default -> status >= 500 ? Integer.toString(status) : look == Look.LIST && isEmpty(reply) ? LESS : YES;
        };
    }

    private static boolean isEmpty(Reply reply) {
        return reply.status() == 200 && reply.json().path("items").isEmpty();
    }
}
