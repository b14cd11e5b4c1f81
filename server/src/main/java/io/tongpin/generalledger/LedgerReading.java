package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the general ledger says of documents (总账查询): their journals, open items and allocations. */
public final class LedgerReading {

    private LedgerReading() {}

    /** The debits and credits of one document, in the order they were written. */
    public static List<JournalLine> journal(Tx tx, UUID document) throws SQLException {
        return journals(tx, List.of(document)).getOrDefault(document, List.of());
    }

    /** The same of several documents. */
    public static Map<UUID, List<JournalLine>> journals(Tx tx, Collection<UUID> documents) throws SQLException {
        Map<UUID, List<JournalLine>> found = new HashMap<>();
        tx.sql("""
                select document_id, line_no, account, debit - credit, store_id, party_id, business_date
                  from generalledger.line
                 where company_id = ? and document_id = any(?)
                 order by document_id, line_no
                """).params(tx.company(), tx.array("uuid", documents)).query(row -> {
            var line = new JournalLine(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    new Money(row.getBigDecimal(4)),
                    row.getObject(5, UUID.class),
                    row.getObject(6, UUID.class),
                    row.getObject(7, LocalDate.class));
            found.computeIfAbsent(line.document(), d -> new ArrayList<>()).add(line);
        });
        return found;
    }

    /** An open item as it stands. */
    public record Standing(OpenItem item, Money open) {}

    /** Open items of these documents, settled ones included. */
    public static Map<UUID, List<Standing>> items(Tx tx, Collection<UUID> documents) throws SQLException {
        Map<UUID, List<Standing>> found = new HashMap<>();
        tx.sql("""
                select document_id, side, party_id, store_id, account, amount, business_date, due_date, open_amount
                  from generalledger.open_item
                 where company_id = ? and document_id = any(?)
                """).params(tx.company(), tx.array("uuid", documents)).query(row -> {
            var item = new OpenItem(
                    row.getObject(1, UUID.class),
                    Side.valueOf(row.getString(2)),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    new Money(row.getBigDecimal(6)),
                    row.getObject(7, LocalDate.class),
                    row.getObject(8, LocalDate.class));
            found.computeIfAbsent(item.document(), d -> new ArrayList<>())
                    .add(new Standing(item, new Money(row.getBigDecimal(9))));
        });
        return found;
    }

    /** What a document settled, net of what was opened again. */
    public static List<OpenItem.Allocation> allocations(Tx tx, UUID document) throws SQLException {
        return allocations(tx, List.of(document)).getOrDefault(document, List.of());
    }

    /** The same of several documents. */
    public static Map<UUID, List<OpenItem.Allocation>> allocations(Tx tx, Collection<UUID> documents)
            throws SQLException {
        Map<UUID, List<OpenItem.Allocation>> found = new HashMap<>();
        tx.sql("""
                select document_id, line_no, item_id, side, amount
                  from generalledger.allocation
                 where company_id = ? and document_id = any(?)
                 order by document_id, line_no
                """).params(tx.company(), tx.array("uuid", documents)).query(row -> {
            UUID document = row.getObject(1, UUID.class);
            var allocation = new OpenItem.Allocation(
                    document,
                    row.getInt(2),
                    new OpenItem.Key(row.getObject(3, UUID.class), Side.valueOf(row.getString(4))),
                    new Money(row.getBigDecimal(5)));
            found.computeIfAbsent(document, d -> new ArrayList<>()).add(allocation);
        });
        return found;
    }

    /** The names of these accounts, archived ones included. */
    public static Map<String, String> accountNames(Tx tx, Collection<String> codes) throws SQLException {
        Map<String, String> names = new HashMap<>();
        tx.sql("select code, name from generalledger.account where company_id = ? and code = any(?)")
                .params(tx.company(), tx.array("text", codes))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
