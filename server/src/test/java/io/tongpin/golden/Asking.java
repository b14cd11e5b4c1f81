package io.tongpin.golden;

import io.tongpin.documents.Facts;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the books' tables and answers in the words of a golden file. */
final class Asking {

    private final JdbcClient sql;
    private final World world;

    Asking(TestDatabase database, World world) {
        this.sql = JdbcClient.create(database.owner());
        this.world = world;
    }

    /** The journal behind a document: {@code Dr 1122 应收账款 50.00 WANG}. */
    List<String> journal(UUID document) {
        boolean severalStores = sql.sql("select count(distinct store_id) from generalledger.line where document_id = ?")
                        .param(document)
                        .query(Integer.class)
                        .single()
                > 1;
        return sql.sql("""
                        select l.debit, l.credit, l.account, a.name, l.party_id, l.store_id
                          from generalledger.line l
                          join generalledger.account a on a.company_id = l.company_id and a.code = l.account
                         where l.document_id = ?
                         order by l.line_no
                        """)
                .param(document)
                .query((row, n) -> {
                    boolean debit = row.getBigDecimal(1).signum() > 0;
                    return (debit ? "Dr " : "   Cr ")
                            + "%s %s  %s"
                                    .formatted(
                                            row.getString(3),
                                            row.getString(4),
                                            row.getBigDecimal(debit ? 1 : 2).toPlainString())
                            + named("  ", row, 5)
                            + (severalStores ? named("  in ", row, 6) : "");
                })
                .list();
    }

    /** What a document moved: {@code out SHIRT -5 at S1 worth -30.00, left 15 worth 90.00}. */
    List<String> movements(UUID document) {
        return sql.sql("""
                        select movement, sku_id, quantity, warehouse_id, value, balance_quantity, balance_value, lot
                          from stockledger.entry
                         where document_id = ?
                         order by line_no, movement = 'VARIANCE', quantity, warehouse_id, entry_no
                        """)
                .param(document)
                .query((row, n) -> movement(row) + left(row))
                .list();
    }

    private String movement(ResultSet row) throws SQLException {
        BigDecimal quantity = row.getBigDecimal(3);
        return "%s %s%s at %s%s worth %s"
                .formatted(
                        row.getString(1).toLowerCase(Locale.ROOT).replace('_', '-'),
                        world.withNames(row.getString(2)),
                        quantity.signum() == 0 ? "" : " " + signed(quantity),
                        world.withNames(row.getString(4)),
                        row.getString(8) == null ? "" : " lot " + row.getString(8),
                        worth(row.getBigDecimal(5)));
    }

    private static String left(ResultSet row) throws SQLException {
        return ", left %s worth %s".formatted(plain(row.getBigDecimal(6)), worth(row.getBigDecimal(7)));
    }

    /** The stock card of an article in a warehouse, oldest first. */
    List<String> card(String article, String warehouse) {
        return sql.sql("""
                        select e.movement, e.sku_id, e.quantity, e.warehouse_id, e.value, e.balance_quantity,
                               e.balance_value, e.lot, e.document_id
                          from stockledger.entry e
                         where e.sku_id = ? and e.warehouse_id = ?
                         order by e.entry_no
                        """)
                .params(world.id(article), world.id(warehouse))
                .query((row, n) -> world.withNames(row.getString(9)) + " " + movement(row) + left(row))
                .list();
    }

    /** What is where: {@code S1 SHIRT 15 worth 90.00 reserved 2}; what is gone without a trace is left out. */
    List<String> stock() {
        return sql
                .sql("""
                        select warehouse_id, sku_id, on_hand, value, reserved
                          from stockledger.balance
                         where on_hand <> 0 or value <> 0 or reserved <> 0
                        """)
                .query((row, n) -> "%s %s %s worth %s%s"
                        .formatted(
                                world.withNames(row.getString(1)),
                                world.withNames(row.getString(2)),
                                plain(row.getBigDecimal(3)),
                                worth(row.getBigDecimal(4)),
                                row.getBigDecimal(5).signum() == 0 ? "" : " reserved " + plain(row.getBigDecimal(5))))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** What is left of what came in together, oldest first: {@code S1 SHIRT of R1/1 7 worth 70.00}. */
    List<String> layers() {
        return sql.sql("""
                        select case pool_id when '00000000-0000-0000-0000-000000000000' then 'company'
                                            else pool_id::text end,
                               sku_id, document_id, line_no, left_quantity, left_value
                          from stockledger.layer
                         where left_quantity > 0
                         order by pool_id, sku_id, layer_no
                        """)
                .query((row, n) -> "%s %s of %s/%d %s worth %s"
                        .formatted(
                                world.withNames(row.getString(1)),
                                world.withNames(row.getString(2)),
                                world.withNames(row.getString(3)),
                                row.getInt(4),
                                plain(row.getBigDecimal(5)),
                                worth(row.getBigDecimal(6))))
                .list();
    }

    /** Lots and serial numbers that are in stock. */
    List<String> tracked() {
        return sql.sql("""
                        select warehouse_id, sku_id, 'lot ' || lot || ' ' || trim_scale(on_hand)
                               || coalesce(' expires ' || expiry, '')
                          from stockledger.lot where on_hand <> 0
                        union all
                        select warehouse_id, sku_id, 'serial ' || serial from stockledger.serial where warehouse_id is not null
                         order by 3
                        """)
                .query((row, n) -> "%s %s %s"
                        .formatted(
                                world.withNames(row.getString(1)), world.withNames(row.getString(2)), row.getString(3)))
                .list();
    }

    /** The balance of every account that has one. */
    List<String> books() {
        return sql.sql("""
                        select l.account, a.name, sum(l.debit) - sum(l.credit)
                          from generalledger.line l
                          join generalledger.account a on a.company_id = l.company_id and a.code = l.account
                         group by 1, 2
                        having sum(l.debit) <> sum(l.credit)
                         order by l.account collate "C"
                        """)
                .query((row, n) -> {
                    BigDecimal balance = row.getBigDecimal(3);
                    return "%s %s %s %s"
                            .formatted(
                                    balance.signum() > 0 ? "Dr" : "Cr",
                                    row.getString(1),
                                    row.getString(2),
                                    balance.abs().toPlainString());
                })
                .list();
    }

    /** What a party owes us or we owe it, by the documents that say so. */
    List<String> items(String party) {
        return sql.sql("""
                        select document_id, side, open_amount, amount, due_date, account
                          from generalledger.open_item
                         where party_id = ? and open_amount <> 0
                         order by business_date, document_id
                        """)
                .param(world.id(party))
                .query((row, n) -> "%s %s %s of %s due %s on %s"
                        .formatted(
                                world.withNames(row.getString(1)),
                                row.getString(2).toLowerCase(Locale.ROOT),
                                row.getBigDecimal(3).toPlainString(),
                                row.getBigDecimal(4).toPlainString(),
                                row.getString(5),
                                row.getString(6)))
                .list();
    }

    /** How far the lines of a document have been taken up. */
    List<String> progress(String document) {
        return sql.sql("""
                        select line_no, purpose, done
                          from documents.progress
                         where document_id = ? and done <> 0
                         order by 1, 2
                        """)
                .param(world.id(document))
                .query((row, n) ->
                        "line %d %s %s".formatted(row.getInt(1), row.getString(2), plain(row.getBigDecimal(3))))
                .list();
    }

    /** Every open item there is, as facts for the next document. */
    List<Facts.Item> items() {
        return sql.sql(
                        "select document_id, side, party_id, store_id, account, open_amount, due_date from generalledger.open_item")
                .query((row, n) -> new Facts.Item(
                        row.getObject(1, UUID.class),
                        Side.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        new Money(row.getBigDecimal(6)),
                        row.getObject(7, LocalDate.class)))
                .list();
    }

    /** What must stay as it is when a document is refused. */
    List<Long> traces() {
        return List.of(
                count("stockledger.entry"),
                count("generalledger.line"),
                count("generalledger.allocation"),
                count("changes.op"),
                count("documents.document where state = 'POSTED'"));
    }

    private long count(String from) {
        return sql.sql("select count(*) from " + from).query(Long.class).single();
    }

    private String named(String before, ResultSet row, int column) throws SQLException {
        @Nullable String id = row.getString(column);
        return id == null ? "" : before + world.withNames(id);
    }

    private static String signed(BigDecimal quantity) {
        return (quantity.signum() > 0 ? "+" : "") + plain(quantity);
    }

    private static String plain(BigDecimal quantity) {
        return new Quantity(quantity).toString();
    }

    /** Two decimals, and more only where there are more. */
    private static String worth(BigDecimal value) {
        BigDecimal short_ = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return short_.setScale(Math.max(2, short_.scale())).toPlainString();
    }
}
