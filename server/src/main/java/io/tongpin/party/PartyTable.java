package io.tongpin.party;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.Extra;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppliers, customers and members; each sort has its own codes and its own name in the log. */
final class PartyTable extends MasterTable<Party> {

    private static final List<String> KINDS = List.of(Party.SUPPLIER, Party.CUSTOMER, Party.MEMBER);

    PartyTable() {
        super(Party.class, "party", "party.party");
    }

    @Override
    public String entity(Party party) {
        return party.kind();
    }

    @Override
    public List<String> codeWithin() {
        return List.of("kind");
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("points");
    }

    @Override
    public List<Extra<Party>> extras() {
        return List.of(new Extra<>("phone_key", "text", party -> digits(party.phone())));
    }

    static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("[^0-9]", "");
    }

    @Override
    public List<String> searchable(Party party) {
        List<String> texts = new ArrayList<>(List.of(party.code(), party.name()));
        for (String text : new @Nullable String[] {party.phone(), digits(party.phone()), party.contact()}) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Override
    public @Nullable UUID store(Party party) {
        return party.store();
    }

    @Override
    public void check(Party party, Bounds bounds) {
        bounds.codeAndName(party);
        bounds.choice("kind", party.kind(), KINDS);
        bounds.optional("phone", party.phone(), 40);
        bounds.optional("contact", party.contact(), 100);
        bounds.optional("address", party.address(), 300);
        bounds.optional("taxNo", party.taxNo(), 40);
        bounds.whole("termsDays", party.termsDays(), 0, 3_650);
        bounds.decimal("creditLimit", party.creditLimit(), "0", "999999999999", 2);
        bounds.optional("level", party.level(), 40);
        bounds.optional("note", party.note(), 1_000);
    }

    @Override
    public void check(Tx tx, List<Party> parties, Verdicts verdicts) throws SQLException {
        Map<UUID, String> kinds = new HashMap<>();
        tx.sql("select id, kind from party.party where company_id = ? and id = any(?)")
                .params(
                        tx.company(),
                        tx.array("uuid", parties.stream().map(Party::id).toList()))
                .query(row -> {
                    kinds.put(row.getObject(1, UUID.class), row.getString(2));
                });
        for (int row = 0; row < parties.size(); row++) {
            Party party = parties.get(row);
            if (!kinds.getOrDefault(party.id(), party.kind()).equals(party.kind())) {
                verdicts.refuse(row, Refusal.rule("party.kind-fixed", "code", party.code()));
            }
        }
    }
}
