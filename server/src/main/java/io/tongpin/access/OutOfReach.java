package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import java.util.Map;
import java.util.UUID;

/** The refusal of somebody who may, but not there (超出数据范围). */
public final class OutOfReach {

    public static final String CODE = "access.store-out-of-reach";

    private OutOfReach() {}

    /** @param store the store that the request itself has named */
    public static Refusal of(String right, UUID store) {
        return new Refusal(CODE, 403, Map.of("right", right, "store", store.toString()));
    }

    /** The refusal of somebody whose right holds in some stores only, where all of the company is touched. */
    public static Refusal ofCompany(String right) {
        return new Refusal("access.company-wide", 403, Map.of("right", right));
    }
}
