package io.tongpin.party.web;

import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import io.tongpin.party.Party;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as JSON; points are only read. */
record MemberJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String level,
        @Nullable UUID store,
        @Nullable UUID priceList,
        @Nullable String note,
        @Nullable BigDecimal points,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("member", store);
    }

    static MemberJson of(Party party) {
        return new MemberJson(
                party.id(),
                party.code(),
                party.name(),
                party.phone(),
                party.level(),
                party.store(),
                party.priceList(),
                party.note(),
                party.points(),
                party.version(),
                party.archived());
    }

    Party record(UUID id, int base) {
        return new Party(
                id,
                Party.MEMBER,
                Given.text(code),
                Given.text(name),
                phone,
                null,
                null,
                null,
                0,
                false,
                null,
                priceList,
                level,
                store,
                note,
                null,
                base,
                false);
    }
}
