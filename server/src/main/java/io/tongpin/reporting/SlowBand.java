package io.tongpin.reporting;

/** For how long something has not sold (滞销天数段). */
public enum SlowBand {
    SELLING(0, 29),
    OVER_30(30, 59),
    OVER_60(60, 89),
    OVER_90(90, 179),
    OVER_180(180, 99_999);

    private final int from;
    private final int to;

    SlowBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    static SlowBand of(int days) {
        for (SlowBand band : values()) {
            if (days <= band.to) {
                return band;
            }
        }
        return OVER_180;
    }
}
