package io.tongpin.catalog;

import java.math.BigDecimal;
import java.util.UUID;

/** A further unit of a style (辅助单位): one carton is twelve pieces. */
public record PackUnit(UUID unit, BigDecimal factor) {

    public String text() {
        return unit + " " + factor.stripTrailingZeros().toPlainString();
    }

    /** Throws IllegalArgumentException on a text that {@link #text()} never made. */
    public static PackUnit parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no pack unit: " + text);
        }
        return new PackUnit(UUID.fromString(text.substring(0, space)), new BigDecimal(text.substring(space + 1)));
    }
}
