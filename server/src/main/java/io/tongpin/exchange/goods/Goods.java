package io.tongpin.exchange.goods;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;

/** One row of a goods list, all of it understood (商品). */
public record Goods(
        String barcode, String name, String spec, String unit, UnitCost cost, Money price, Quantity quantity) {}
