package io.tongpin.party;

import io.tongpin.masters.AlikeRecords;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Customers, suppliers or members who may be entered twice (疑似重复往来单位): the same phone or tax number, nearly the same code
 * or name. People of the same name are many: members are known by their phones alone.
 *
 * @param kind which of the three
 */
public record AlikeParties(String kind) implements AlikeRecords {

    private static final int SHORTEST_PHONE = 6;

    @Override
    public String entity() {
        return kind;
    }

    @Override
    public String right() {
        return kind + ".view";
    }

    @Override
    public List<Alike> like(Tx tx, Entered entered) throws SQLException {
        List<Alike> found = new ArrayList<>();
        String digits = PartyTable.digits(entered.phone());
        if (digits != null && digits.length() >= SHORTEST_PHONE) {
            found.addAll(by(tx, "phone", "p.phone_key = ?", digits, entered));
        }
        if (!kind.equals(Party.MEMBER)) {
            String companies = " and p.kind <> 'member'";
            if (entered.taxNo() != null) {
                found.addAll(by(tx, "taxNo", "p.tax_no = ?", entered.taxNo(), entered));
            }
            if (entered.code() != null) {
                found.addAll(by(
                        tx,
                        "code",
                        "party.alike_code(p.code) = party.alike_code(?)" + companies,
                        entered.code(),
                        entered));
            }
            if (entered.name() != null) {
                found.addAll(by(
                        tx,
                        "name",
                        "party.alike_name(p.name) = party.alike_name(?)" + companies,
                        entered.name(),
                        entered));
            }
        }
        return found;
    }

    private List<Alike> by(Tx tx, String field, String condition, String value, Entered entered) {
        return tx.sql("""
                        select p.id, p.code, p.name, p.store_id
                          from party.party p
                         where p.company_id = ? and %s and p.kind = ? and p.id <> ? and not p.archived
                         order by p.code limit ?
                        """.formatted(condition))
                .params(tx.company(), value, kind, entered.id(), MOST)
                .query((row, n) -> new Alike(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        field,
                        row.getObject(4, UUID.class)))
                .list();
    }
}
