package io.tongpin.organization;

import io.tongpin.masters.Master;
import java.util.UUID;

/**
 * A place where goods are (仓库).
 *
 * @param kind {@code normal}; {@code damaged}: counted but not for sale; {@code transit}: on the way to this store, one
 *     per store, made by the system
 * @param allowNegative whether more may leave than is there, as far as the company's policy goes
 */
public record Warehouse(
        UUID id,
        String code,
        String name,
        UUID store,
        String kind,
        boolean allowNegative,
        int version,
        boolean archived)
        implements Master {

    public static final String NORMAL = "normal";
    public static final String TRANSIT = "transit";
    public static final String DAMAGED = "damaged";
}
