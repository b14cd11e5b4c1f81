package io.tongpin.party.web;

import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import io.tongpin.party.Party;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as JSON. */
record CustomerJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String taxNo,
        @Nullable Integer termsDays,
        @Nullable Boolean credit,
        @Nullable BigDecimal creditLimit,
        @Nullable UUID priceList,
        @Nullable String note,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("customer");
    }

    static CustomerJson of(Party party) {
        return new CustomerJson(
                party.id(),
                party.code(),
                party.name(),
                party.phone(),
                party.contact(),
                party.address(),
                party.taxNo(),
                party.termsDays(),
                party.credit(),
                party.creditLimit(),
                party.priceList(),
                party.note(),
                party.version(),
                party.archived());
    }

    Party record(UUID id, int base) {
        return new Party(
                id,
                Party.CUSTOMER,
                Given.text(code),
                Given.text(name),
                phone,
                contact,
                address,
                taxNo,
                termsDays == null ? 0 : termsDays,
                Boolean.TRUE.equals(credit),
                creditLimit,
                priceList,
                null,
                null,
                note,
                null,
                base,
                false);
    }
}
