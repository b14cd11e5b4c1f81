package io.tongpin.stockledger;

import java.util.UUID;

/** One article in one warehouse (库存键); with the nil warehouse, the company's cost pool of that article. */
public record StockKey(UUID warehouse, UUID sku) {

    /** Stands for the whole company where one cost serves it. */
    public static final UUID COMPANY_POOL = new UUID(0, 0);
}
