package io.tongpin.printing;

import java.util.Optional;
import java.util.stream.Stream;

/** A size of paper (纸张), in millimetres as it comes out of the printer. */
public enum Paper {
    A4("a4", 210, 297, 12),
    /** Lying: a slip is wider than high. */
    A5("a5", 210, 148, 10),
    /** Half a sheet of triplicate paper for dot matrix printers; its holes take 15 mm on either side. */
    HALF_SLIP("241x140", 241, 140, 15),
    /** A third of one. */
    THIRD_SLIP("241x93", 241, 93, 15),
    /** A receipt printer prints on 72 mm of it. */
    ROLL_80("80", 80, 0, 4),
    /** A receipt printer prints on 48 mm of it. */
    ROLL_58("58", 58, 0, 5),
    LABEL_40("40x30", 40, 30, 2),
    LABEL_60("60x40", 60, 40, 2),
    HANG_TAG("tag", 40, 80, 3);

    private final String code;
    private final int width;
    private final int height;
    private final int margin;

    Paper(String code, int width, int height, int margin) {
        this.code = code;
        this.width = width;
        this.height = height;
        this.margin = margin;
    }

    public String code() {
        return code;
    }

    public int width() {
        return width;
    }

    /** 0 where it is as long as what stands on it. */
    public int height() {
        return height;
    }

    /** At the left and at the right; where there is less above and below, the paper is short. */
    public int margin() {
        return margin;
    }

    /** What a receipt is printed on. */
    public boolean roll() {
        return height == 0;
    }

    /** What is stuck or hung on goods. */
    public boolean label() {
        return compareTo(LABEL_40) >= 0;
    }

    public static Optional<Paper> of(String code) {
        return Stream.of(values()).filter(paper -> paper.code.equals(code)).findFirst();
    }
}
