package io.tongpin.bench.shop;

import io.tongpin.platform.DatabaseAccess;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Fills the ledgers with years of sales (历史数据), written straight into the tables: they are there to be big, not to be
 * right. Entries are numbered below the first, so that the next posting goes on as if nothing had happened.
 */
final class History {

    private static final int AT_ONCE = 500_000;
    private static final int LINES = 5;

    /** A tenth of all movements are of the article everybody buys. */
    private static final int HOT_IN = 10;

    private final DatabaseAccess access;
    private final Goods goods;
    private final PrintStream out;

    History(DatabaseAccess access, Goods goods, PrintStream out) {
        this.access = access;
        this.goods = goods;
        this.out = out;
    }

    /** @param rows of the stock ledger and as many of the general ledger; a fifth of that are documents and log rows */
    void fill(long rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            for (long from = 0; from < rows; from += AT_ONCE) {
                long to = Math.min(rows, from + AT_ONCE);
                for (String sql : new String[] {ENTRIES, JOURNAL}) {
                    write(connection, sql, from, to);
                }
                for (String sql : new String[] {DOCUMENTS, LINES_OF_DOCUMENTS, LOG}) {
                    write(connection, sql, from / LINES, to / LINES);
                }
                out.println(to + " rows of history");
            }
        }
    }

    private void write(Connection connection, String sql, long from, long to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NAMES + sql)) {
            insert.setArray(
                    1, connection.createArrayOf("uuid", goods.warehouses().toArray(UUID[]::new)));
            insert.setArray(2, connection.createArrayOf("uuid", goods.stores().toArray(UUID[]::new)));
            insert.setArray(3, connection.createArrayOf("uuid", goods.skus().toArray(UUID[]::new)));
            insert.setLong(4, from);
            insert.setLong(5, to - 1);
            insert.executeUpdate();
        }
    }

    private static final String NAMES = """
            with have as (select ?::uuid[] as places, ?::uuid[] as stores, ?::uuid[] as skus),
                 n as (select i, have.* from generate_series(?::bigint, ?::bigint) i, have)
            """;

    private static final String DOCUMENT_OF = "md5('d' || %s)::uuid";

    private static final String ENTRIES = """
            insert into stockledger.entry (company_id, warehouse_id, sku_id, entry_no, document_id, line_no, movement,
                                           quantity, value, booked, balance_quantity, balance_value, business_date,
                                           posted_at)
            select 1, case when i %% %d = 0 then places[1] else places[1 + i %% cardinality(places)] end,
                   case when i %% %d = 0 then skus[1] else skus[1 + (i * 7919) %% cardinality(skus)] end,
                   -1 - i, %s, 1 + i %% 5, 'OUT', -1, -4.37, -4.37, 1000000, 4370000,
                   date '2026-01-01' - (i %% 1000)::integer, timestamptz '2026-01-01' - i * interval '1 second'
              from n
            """.formatted(HOT_IN, HOT_IN, DOCUMENT_OF.formatted("i / 5"));

    private static final String JOURNAL = """
            insert into generalledger.line (company_id, document_id, line_no, account, debit, credit, store_id,
                                            business_date, posted_at)
            select 1, %s, 1 + i %% 5, (array['1001', '6001', '2221', '6401', '1405'])[1 + i %% 5], 9.90, 0,
                   stores[1 + i %% cardinality(stores)], date '2026-01-01' - (i %% 1000)::integer,
                   timestamptz '2026-01-01' - i * interval '1 second'
              from n
            """.formatted(DOCUMENT_OF.formatted("i / 5"));

    private static final String DOCUMENTS = """
            insert into documents.document (company_id, id, kind, number, state, version, store_id, warehouse_id,
                                            business_date, quantity, amount, tax, created_by, posted_by, posted_at,
                                            updated_at)
            select 1, %s, 'retail-sale', 'OLD-' || i, 'POSTED', 1, stores[1 + i %% cardinality(stores)],
                   places[1 + i %% cardinality(places)], date '2026-01-01' - (i %% 1000)::integer, 5, 49.50, 0,
                   stores[1], stores[1], timestamptz '2026-01-01' - i * interval '1 second', now()
              from n
            """.formatted(DOCUMENT_OF.formatted("i"));

    private static final String LINES_OF_DOCUMENTS = """
            insert into documents.line (company_id, document_id, line_no, sku_id, quantity, amount)
            select 1, %s, l, skus[1 + (i * 5 + l) %% cardinality(skus)], 1, 9.90
              from n, generate_series(1, 5) l
            """.formatted(DOCUMENT_OF.formatted("i"));

    private static final String LOG = """
            insert into changes.op (company_id, node_id, epoch, lane, seq, op_id, tx_group, tx_last, kind, kind_version,
                                    entity, entity_id, version, store_id, actor_id, actor_name, wall, payload, hash)
            select 1, 9999, 1, 'B', 1 + i, md5('o' || i)::uuid, md5('o' || i)::uuid, true, 'retail-sale.posted', 1,
                   'document', %s, 1, stores[1], stores[1], 'boss', now(), convert_to(repeat('x', 1200), 'UTF8'), '\\x00'
              from n
            """.formatted(DOCUMENT_OF.formatted("i"));
}
