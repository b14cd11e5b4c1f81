package io.tongpin.costing;

/** How the cost of goods that leave is decided (计价方法): 移动加权平均 or 先进先出. */
public enum CostMethod {
    MOVING_AVERAGE,
    FIFO;

    /** Decimals that worth is carried at in the books; four more than money, see docs/costing.md. */
    public static final int BOOKS_SCALE = 6;

    /** The rules of this method as the books apply them. */
    public Costing costing() {
        return costing(BOOKS_SCALE);
    }

    /** @param valueScale decimals that a part of the stock's worth is rounded to, at most six */
    public Costing costing(int valueScale) {
        return switch (this) {
            case MOVING_AVERAGE -> new MovingAverage(valueScale);
            case FIFO -> new Fifo(valueScale);
        };
    }
}
