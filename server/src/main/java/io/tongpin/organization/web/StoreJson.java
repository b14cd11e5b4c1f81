package io.tongpin.organization.web;

import io.tongpin.masters.web.Given;
import io.tongpin.organization.Store;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the chain as JSON: headquarters, region, store or distribution centre. */
record StoreJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String type,
        @Nullable String ownership,
        @Nullable UUID parent,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String zone,
        @Nullable String dayCutOff,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    /** Who runs it was not said: whoever asks for no change makes none. */
    static final String UNSAID = "";

    static StoreJson of(Store record) {
        return new StoreJson(
                record.id(),
                record.code(),
                record.name(),
                record.type(),
                record.ownership(),
                record.parent(),
                record.province(),
                record.city(),
                record.district(),
                record.address(),
                record.phone(),
                record.zone(),
                record.dayCutOff(),
                record.version(),
                record.archived());
    }

    Store record(UUID id, int base) {
        return new Store(
                id,
                Given.text(code),
                Given.text(name),
                Given.or(type, Store.STORE),
                Given.or(ownership, UNSAID),
                parent,
                province,
                city,
                district,
                address,
                phone,
                Given.or(zone, "Asia/Shanghai"),
                Given.or(dayCutOff, "00:00"),
                base,
                false);
    }

    Store region(UUID id, int base) {
        return new Store(
                id,
                Given.text(code),
                Given.text(name),
                Store.REGION,
                Store.DIRECT,
                parent,
                province,
                city,
                district,
                address,
                phone,
                Given.or(zone, "Asia/Shanghai"),
                Given.or(dayCutOff, "00:00"),
                base,
                false);
    }
}
