package io.tongpin.organization;

import io.tongpin.kernel.BusinessDate;
import io.tongpin.masters.Master;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the chain (组织·门店): headquarters, a region, a store or a distribution centre.
 *
 * @param type {@code hq}, {@code region}, {@code store} or {@code dc}
 * @param ownership who runs it: {@code direct}, we; {@code franchise}, somebody else on their own account; {@code mixed},
 *     somebody else with our goods
 * @param parent the unit above; only headquarters has none
 * @param zone its time zone, {@code Asia/Shanghai}
 * @param dayCutOff local time at which the next trading day begins, {@code HH:mm}
 */
public record Store(
        UUID id,
        String code,
        String name,
        String type,
        String ownership,
        @Nullable UUID parent,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String address,
        @Nullable String phone,
        String zone,
        String dayCutOff,
        int version,
        boolean archived)
        implements Master {

    public static final String HQ = "hq";
    public static final String REGION = "region";
    public static final String STORE = "store";
    public static final String DC = "dc";

    public static final String DIRECT = "direct";
    public static final String FRANCHISE = "franchise";
    public static final String MIXED = "mixed";

    /** The same unit, run by somebody else or by us again. */
    public Store runAs(String other) {
        return new Store(
                id, code, name, type, other, parent, province, city, district, address, phone, zone, dayCutOff, version,
                archived);
    }

    /** Whether goods are kept there: everywhere but in a region, which is only a name for stores. */
    public boolean keepsGoods() {
        return !type.equals(REGION);
    }

    /** The trading day of something that happened here. */
    public BusinessDate businessDate(Instant instant) {
        return BusinessDate.of(instant, ZoneId.of(zone), LocalTime.parse(dayCutOff));
    }
}
