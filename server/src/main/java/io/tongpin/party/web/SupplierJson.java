package io.tongpin.party.web;

import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import io.tongpin.party.Party;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier as JSON. */
record SupplierJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String taxNo,
        @Nullable Integer termsDays,
        @Nullable String note,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("supplier");
    }

    static SupplierJson of(Party party) {
        return new SupplierJson(
                party.id(),
                party.code(),
                party.name(),
                party.phone(),
                party.contact(),
                party.address(),
                party.taxNo(),
                party.termsDays(),
                party.note(),
                party.version(),
                party.archived());
    }

    Party record(UUID id, int base) {
        return new Party(
                id,
                Party.SUPPLIER,
                Given.text(code),
                Given.text(name),
                phone,
                contact,
                address,
                taxNo,
                termsDays == null ? 0 : termsDays,
                true,
                null,
                null,
                null,
                null,
                note,
                null,
                base,
                false);
    }
}
