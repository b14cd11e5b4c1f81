package io.tongpin.documents;

import java.util.Set;

/**
 * What a kind of document asks of its lines (单据行规则).
 *
 * @param services whether articles without stock are welcome
 * @param priced whether amount and tax are checked against price and rate
 * @param tracked whether lots and serial numbers must be complete
 * @param origin which earlier lines a line is made from
 */
public record LineRules(Quantities quantities, boolean services, boolean priced, boolean tracked, Origin origin) {

    /** Which quantities make sense. */
    public enum Quantities {
        POSITIVE,
        NOT_ZERO,
        NOT_NEGATIVE
    }

    /**
     * Which earlier lines a line is made from.
     *
     * @param kinds of document
     * @param required whether every line must be made from one
     * @param sameParty whether the party must be the same
     */
    public record Origin(Set<String> kinds, boolean required, boolean sameParty) {

        public static final Origin NONE = new Origin(Set.of(), false, false);

        public Origin {
            kinds = Set.copyOf(kinds);
        }

        /** A line may be made from such a document of the same party. */
        public static Origin maybe(String... kinds) {
            return new Origin(Set.of(kinds), false, true);
        }

        /** A line must be made from such a document of the same party. */
        public static Origin onlyOf(String... kinds) {
            return new Origin(Set.of(kinds), true, true);
        }

        /** A line must be made from such a document, whoever its party was. */
        public static Origin always(String... kinds) {
            return new Origin(Set.of(kinds), true, false);
        }
    }

    /** Goods only, more than none, made from nothing. */
    public static LineRules goods() {
        return new LineRules(Quantities.POSITIVE, false, false, false, Origin.NONE);
    }

    public LineRules with(Quantities allowed) {
        return new LineRules(allowed, services, priced, tracked, origin);
    }

    public LineRules andServices() {
        return new LineRules(quantities, true, priced, tracked, origin);
    }

    public LineRules withPrices() {
        return new LineRules(quantities, services, true, tracked, origin);
    }

    public LineRules withTracking() {
        return new LineRules(quantities, services, priced, true, origin);
    }

    public LineRules from(Origin earlier) {
        return new LineRules(quantities, services, priced, tracked, earlier);
    }
}
