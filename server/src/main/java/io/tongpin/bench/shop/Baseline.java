package io.tongpin.bench.shop;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What an expert writes by hand (对照): one server-side function posts a sale in one round trip and one durable commit, 17
 * inserts and 6 updates, on the same server. It has no HTTP, no rights, no log with a hash chain and no definitions.
 */
final class Baseline {

    private static final int COMPANY = 1;

    private final DatabaseAccess access;
    private final Ids ids;
    private final LocalDate today;

    Baseline(DatabaseAccess access, Ids ids, LocalDate today) {
        this.access = access;
        this.ids = ids;
        this.today = today;
    }

    /** Makes its tables, and stock of every article everywhere. */
    void fill(Goods goods) throws SQLException {
        try (Connection connection = connect();
                Statement make = connection.createStatement()) {
            make.execute(TABLES);
            make.execute(FUNCTION);
            try (PreparedStatement stock = connection.prepareStatement("""
                    insert into baseline.balance (company_id, warehouse_id, sku_id, on_hand, value)
                    select ?, w, s, 1000000, 4370000 from unnest(?::uuid[]) w, unnest(?::uuid[]) s
                    """)) {
                stock.setInt(1, COMPANY);
                stock.setArray(
                        2, connection.createArrayOf("uuid", goods.warehouses().toArray()));
                stock.setArray(3, connection.createArrayOf("uuid", goods.skus().toArray()));
                stock.executeUpdate();
            }
            make.execute("analyze baseline.balance");
        }
    }

    Crowd.Caller caller(Goods goods, boolean hot, RandomGenerator random) throws SQLException {
        Connection connection = connect();
        PreparedStatement post = connection.prepareStatement("select baseline.post(?, ?, ?, ?, ?, ?, ?)");
        return new Crowd.Caller() {
            @Override
            public boolean post() throws SQLException {
                Goods.Sale sale = hot ? goods.hotSale(random) : goods.anySale(random);
                // In key order, so that two sales never wait in a circle.
                List<String> skus =
                        sale.skus().stream().map(UUID::toString).sorted().toList();
                post.setInt(1, COMPANY);
                post.setObject(2, ids.next());
                post.setObject(3, goods.stores().get(sale.place()));
                post.setObject(4, goods.warehouses().get(sale.place()));
                post.setObject(5, today);
                post.setArray(6, connection.createArrayOf("uuid", skus.toArray()));
                post.setString(7, "{\"lines\":[" + String.join(",", skus) + "],\"quantity\":1,\"price\":9.90}");
                post.executeQuery().close();
                return true;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }

    private static final String TABLES = """
            drop schema if exists baseline cascade;
            create schema baseline;
            create table baseline.balance (
                company_id integer not null, warehouse_id uuid not null, sku_id uuid not null,
                on_hand numeric(20, 6) not null, value numeric(24, 6) not null, entry_no bigint not null default 0,
                primary key (company_id, warehouse_id, sku_id), check (on_hand >= 0)) with (fillfactor = 60);
            create table baseline.counter (
                company_id integer not null, store_id uuid not null, day date not null, n integer not null,
                primary key (company_id, store_id, day)) with (fillfactor = 50);
            create table baseline.document (
                company_id integer not null, id uuid not null, number text not null, store_id uuid not null,
                business_date date not null, amount numeric(18, 2) not null, posted_at timestamptz not null,
                primary key (company_id, id), unique (company_id, number));
            create table baseline.line (
                company_id integer not null, document_id uuid not null, line_no integer not null, sku_id uuid not null,
                quantity numeric(20, 6) not null, price numeric(18, 6) not null, amount numeric(18, 2) not null,
                primary key (company_id, document_id, line_no));
            create table baseline.entry (
                company_id integer not null, warehouse_id uuid not null, sku_id uuid not null, entry_no bigint not null,
                document_id uuid not null, line_no integer not null, quantity numeric(20, 6) not null,
                value numeric(24, 6) not null, balance_quantity numeric(20, 6) not null,
                balance_value numeric(24, 6) not null, posted_at timestamptz not null,
                primary key (company_id, warehouse_id, sku_id, entry_no));
            create index on baseline.entry (company_id, document_id);
            create table baseline.journal (
                company_id integer not null, document_id uuid not null, line_no integer not null, account text not null,
                store_id uuid not null, business_date date not null, debit numeric(18, 2) not null,
                credit numeric(18, 2) not null,
                primary key (company_id, document_id, line_no));
            create index on baseline.journal (company_id, account, business_date);
            create table baseline.log (
                company_id integer not null, id uuid not null, document_id uuid not null, payload text not null,
                at timestamptz not null,
                primary key (company_id, id));
            alter table baseline.balance set (autovacuum_analyze_scale_factor = 0.5);
            alter table baseline.entry set (
                autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
            alter table baseline.line set (
                autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
            alter table baseline.journal set (
                autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
            alter table baseline.document set (
                autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
            alter table baseline.log set (
                autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
            """;

    /** 1 head, 5 lines, 5 entries, 5 journal lines, 1 log row; 5 balances and 1 counter. */
    private static final String FUNCTION = """
            create function baseline.post(
                company integer, doc uuid, store uuid, warehouse uuid, today date, skus uuid[], payload text)
            returns text language plpgsql as $$
            declare
                sku uuid; i integer := 0; had numeric; worth numeric; entry bigint; out_value numeric;
                cost numeric := 0; n_th integer; printed text; moment timestamptz := clock_timestamp();
            begin
                foreach sku in array skus loop
                    i := i + 1;
                    select b.on_hand, b.value, b.entry_no + 1 into had, worth, entry
                      from baseline.balance b
                     where b.company_id = company and b.warehouse_id = warehouse and b.sku_id = sku
                       for update;
                    if had is null or had < 1 then
                        raise exception 'not enough of %', sku;
                    end if;
                    out_value := case when had = 1 then worth else round(worth / had, 6) end;
                    cost := cost + out_value;
                    update baseline.balance b
                       set on_hand = had - 1, value = worth - out_value, entry_no = entry
                     where b.company_id = company and b.warehouse_id = warehouse and b.sku_id = sku;
                    insert into baseline.entry
                    values (company, warehouse, sku, entry, doc, i, -1, -out_value, had - 1, worth - out_value, moment);
                    insert into baseline.line values (company, doc, i, sku, 1, 9.90, 9.90);
                end loop;
                cost := round(cost, 2);
                insert into baseline.journal values (company, doc, 1, '1001', store, today, 49.50, 0);
                insert into baseline.journal values (company, doc, 2, '6001', store, today, 0, 43.81);
                insert into baseline.journal values (company, doc, 3, '2221', store, today, 0, 5.69);
                insert into baseline.journal values (company, doc, 4, '6401', store, today, cost, 0);
                insert into baseline.journal values (company, doc, 5, '1405', store, today, 0, cost);
                insert into baseline.log values (company, doc, doc, payload, moment);
                insert into baseline.counter as c values (company, store, today, 1)
                    on conflict (company_id, store_id, day) do update set n = c.n + 1
                    returning n into n_th;
                printed := store::text || '-' || today || '-' || n_th;
                insert into baseline.document values (company, doc, printed, store, today, 49.50, moment);
                return printed;
            end $$;
            """;
}
