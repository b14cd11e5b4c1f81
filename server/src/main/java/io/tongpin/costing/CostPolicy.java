package io.tongpin.costing;

import java.util.Optional;

/**
 * What a company has chosen about cost (成本核算方式): the method, what one cost is kept for, and at which cost returned
 * goods move. Reasons and what is not offered: docs/costing.md.
 */
public record CostPolicy(
        CostMethod method,
        Scope scope,
        CustomerReturn customerReturn,
        SupplierReturn supplierReturn,
        NegativeStock negativeStock) {

    /** What one cost is kept for (核算范围): an article in one warehouse, or an article in the whole company. */
    public enum Scope {
        WAREHOUSE,
        COMPANY
    }

    /** At which cost a customer's return comes in: what the linked sale left with, or the average of the moment. */
    public enum CustomerReturn {
        ORIGINAL,
        CURRENT
    }

    /** At which cost goods go back to the supplier: what the receipt brought them in at, or as any other issue. */
    public enum SupplierReturn {
        RECEIPT_COST,
        CURRENT
    }

    /** Whether a person may sell more than there is (负库存); a store's offline fact is always taken. */
    public enum NegativeStock {
        REFUSED,
        ALLOWED
    }

    /**
     * The policy of a stable name: {@code store_} or {@code company_}, then {@code current}, {@code original},
     * {@code fifo} or {@code fifo_current}. Goods return to the supplier at the receipt's cost under a moving average and
     * from the oldest layers under FIFO; negative stock is refused.
     */
    public static Optional<CostPolicy> named(String name) {
        for (Scope scope : Scope.values()) {
            for (CostMethod method : CostMethod.values()) {
                for (CustomerReturn back : CustomerReturn.values()) {
                    CostPolicy policy = new CostPolicy(method, scope, back, usual(method), NegativeStock.REFUSED);
                    if (policy.name().equals(name)) {
                        return Optional.of(policy);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static SupplierReturn usual(CostMethod method) {
        return method == CostMethod.FIFO ? SupplierReturn.CURRENT : SupplierReturn.RECEIPT_COST;
    }

    /** The stable name, such as {@code store_current}; it does not tell supplier returns and negative stock. */
    public String name() {
        String kept = scope == Scope.WAREHOUSE ? "store_" : "company_";
        return kept
                + switch (method) {
                    case MOVING_AVERAGE -> customerReturn == CustomerReturn.CURRENT ? "current" : "original";
                    case FIFO -> customerReturn == CustomerReturn.CURRENT ? "fifo_current" : "fifo";
                };
    }

    public CostPolicy with(SupplierReturn chosen) {
        return new CostPolicy(method, scope, customerReturn, chosen, negativeStock);
    }

    public CostPolicy with(NegativeStock chosen) {
        return new CostPolicy(method, scope, customerReturn, supplierReturn, chosen);
    }

    /** The rules of the chosen method, at the books' six decimals. */
    public Costing costing() {
        return method.costing();
    }
}
