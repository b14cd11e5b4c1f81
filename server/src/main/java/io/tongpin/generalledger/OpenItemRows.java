package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of generalledger.open_item and generalledger.allocation. */
final class OpenItemRows {

    private OpenItemRows() {}

    static Map<OpenItem.Key, OpenItem.Locked> lock(Tx tx, Set<OpenItem.Key> keys) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.document_id, k.side, i.party_id, i.store_id, i.account, i.open_amount
                  from (select unnest(?::uuid[]) as document_id, unnest(?::text[]) as side order by 1, 2) k
                 cross join lateral (
                       select *
                         from generalledger.open_item i
                        where i.company_id = ? and i.document_id = k.document_id and i.side = k.side
                          for update) i
                """)) {
            select.setArray(1, tx.column("uuid", keys, OpenItem.Key::document));
            select.setArray(2, tx.column("text", keys, OpenItem.Key::side));
            select.setInt(3, tx.company());
            Map<OpenItem.Key, OpenItem.Locked> locked = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new OpenItem.Key(rows.getObject(1, UUID.class), Side.valueOf(rows.getString(2)));
                    locked.put(
                            key,
                            new OpenItem.Locked(
                                    key,
                                    rows.getObject(3, UUID.class),
                                    rows.getObject(4, UUID.class),
                                    rows.getString(5),
                                    new Money(rows.getBigDecimal(6))));
                }
            }
            return locked;
        }
    }

    static void insert(Trip trip, List<OpenItem> items) throws SQLException {
        trip.tell(
                """
                insert into generalledger.open_item (company_id, document_id, side, party_id, store_id, account, amount,
                                                     open_amount, business_date, due_date)
                select ?, i.document_id, i.side, i.party_id, i.store_id, i.account, i.amount, i.amount,
                       i.business_date, i.due_date
                  from (select unnest(?::uuid[]) as document_id, unnest(?::text[]) as side,
                               unnest(?::uuid[]) as party_id, unnest(?::uuid[]) as store_id,
                               unnest(?::text[]) as account, unnest(?::numeric[]) as amount,
                               unnest(?::date[]) as business_date, unnest(?::date[]) as due_date) i
                """,
                trip.company(),
                trip.column("uuid", items, OpenItem::document),
                trip.column("text", items, OpenItem::side),
                trip.column("uuid", items, OpenItem::party),
                trip.column("uuid", items, OpenItem::store),
                trip.column("text", items, OpenItem::account),
                trip.column("numeric", items, OpenItem::amount),
                trip.column("date", items, OpenItem::businessDate),
                trip.column("date", items, OpenItem::due));
    }

    static void allocate(Trip trip, List<OpenItem.Allocation> allocations) throws SQLException {
        trip.tell(
                """
                insert into generalledger.allocation (company_id, document_id, line_no, item_id, side, amount)
                select ?, a.document_id, a.line_no, a.item_id, a.side, a.amount
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no,
                               unnest(?::uuid[]) as item_id, unnest(?::text[]) as side,
                               unnest(?::numeric[]) as amount) a
                """,
                trip.company(),
                trip.column("uuid", allocations, OpenItem.Allocation::document),
                trip.column("integer", allocations, OpenItem.Allocation::lineNo),
                trip.column("uuid", allocations, a -> a.item().document()),
                trip.column("text", allocations, a -> a.item().side()),
                trip.column("numeric", allocations, OpenItem.Allocation::amount));
        trip.tell(
                """
                update generalledger.open_item i
                   set open_amount = i.open_amount - (
                       select coalesce(sum(a.amount), 0)
                         from (select unnest(?::uuid[]) as item_id, unnest(?::text[]) as side,
                                      unnest(?::numeric[]) as amount) a
                        where a.item_id = i.document_id and a.side = i.side)
                 where i.company_id = ? and i.document_id = any(?)
                """,
                trip.column("uuid", allocations, a -> a.item().document()),
                trip.column("text", allocations, a -> a.item().side()),
                trip.column("numeric", allocations, OpenItem.Allocation::amount),
                trip.company(),
                trip.column("uuid", allocations, a -> a.item().document()));
    }
}
