package io.tongpin.stockledger;

/** Why a row stands in the stock card (变动类型). */
public enum Movement {
    /** Goods came in. */
    IN,
    /** Goods went out. */
    OUT,
    /** Goods left for another place of the company, or came from one. */
    MOVE,
    /** A cost became known late. */
    LATE_COST,
    /** Worth changed without goods. */
    VARIANCE
}
