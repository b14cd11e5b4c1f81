package io.tongpin.documents;

import io.tongpin.kernel.Quantity;

/** How far an order, or goods on the road, have been taken up by what came of them (执行进度). */
public enum Progress {

    /** Nothing has come yet. */
    OPEN("open_quantity > 0 and open_quantity >= quantity"),

    /** Some has come. */
    PART("open_quantity > 0 and open_quantity < quantity"),

    /** Something is still to come, whether or not some has. */
    UNFINISHED("open_quantity > 0"),

    /** Everything has come or was given up. */
    DONE("open_quantity = 0");

    private final String condition;

    Progress(String condition) {
        this.condition = condition;
    }

    /** On rows of documents.document; said so that the index of what is unfinished answers it. */
    String condition() {
        return condition;
    }

    /** Of this much, of which so much is still to come. */
    static Progress of(Quantity all, Quantity open) {
        if (open.signum() <= 0) {
            return DONE;
        }
        return open.compareTo(all) < 0 ? PART : OPEN;
    }
}
