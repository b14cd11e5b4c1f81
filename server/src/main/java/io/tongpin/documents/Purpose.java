package io.tongpin.documents;

/** What a line can be taken up for by later documents (执行进度). */
public enum Purpose {
    RECEIVED("received"),
    DELIVERED("delivered"),
    RETURNED("returned"),
    SHIPPED("shipped"),

    /** By late costs, each counting one. */
    CHARGED("charged");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The word that progress is stored under. */
    public String code() {
        return code;
    }
}
