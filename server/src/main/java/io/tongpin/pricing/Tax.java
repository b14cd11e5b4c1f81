package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One tax or levy on a line (税).
 *
 * @param rate percent, or the amount per piece of a fixed levy; negative for a tax withheld
 */
public record Tax(String code, Kind kind, BigDecimal rate, Set<Trait> traits) {

    /** A part of the price, or so much per piece. */
    public enum Kind {
        PERCENT,
        FIXED
    }

    /** How a tax stands to the price and to the taxes around it; none of them is the plain tax on top. */
    public enum Trait {
        /** The price already holds this tax (含税价). */
        INCLUDED_IN_PRICE,
        /** The taxes after this one are taken from the base plus this one. */
        RAISES_NEXT_BASE,
        /** Taken from the bare base, whatever the taxes before it added. */
        ON_BARE_BASE
    }

    public Tax {
        traits = Set.copyOf(traits);
    }

    public static Tax percent(String code, BigDecimal rate, Trait... traits) {
        return new Tax(code, Kind.PERCENT, rate, Set.of(traits));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
