package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Money;

/** A master record of the folder (基础资料), checked on its own and against those before it. */
public sealed interface ChainMaster {

    /** Where it stands in the file. */
    Position at();

    String code();

    /** A store or a distribution centre; each has one warehouse of the same code. */
    record Store(
            Position at,
            String code,
            String name,
            boolean distributionCentre,
            String region,
            String province,
            String city,
            String district,
            boolean offlineCapable)
            implements ChainMaster {}

    /** @param direct whether the supplier delivers to the stores rather than to the distribution centre */
    record Supplier(Position at, String code, String name, String externalCode, boolean direct)
            implements ChainMaster {}

    /** @param credit whether the customer may owe */
    record Customer(Position at, String code, String name, String phone, String country, boolean credit)
            implements ChainMaster {}

    /**
     * An article that is sold.
     *
     * @param style the style it is a variant of; its own code where there are no variants
     * @param supplier empty for none
     * @param stocked false for a service
     */
    record Sku(
            Position at,
            String code,
            String style,
            String name,
            String category,
            String color,
            String size,
            String variant,
            String unit,
            String barcode,
            Money listPrice,
            String supplier,
            boolean stocked)
            implements ChainMaster {}
}
