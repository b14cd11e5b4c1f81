package io.tongpin.access;

/** What somebody showed at the door (登录方式). */
enum Way {
    PASSWORD("password", "password"),
    PASSKEY("passkey", "passkey"),
    OUTER("outer", "outer identity"),
    /** And the provider says that there was a second factor, and the company trusts it. */
    OUTER_FACTOR("outer-factor", "outer identity with second factor");

    private final String text;
    private final String words;

    Way(String text, String words) {
        this.text = text;
        this.words = words;
    }

    /** As the tables keep it. */
    String text() {
        return text;
    }

    /** For the log. */
    String words() {
        return words;
    }

    static Way of(String text) {
        for (Way way : values()) {
            if (way.text.equals(text)) {
                return way;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
