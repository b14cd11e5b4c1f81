package io.tongpin.access.reads;

import static io.tongpin.access.reads.GatheredLooksTest.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The writer of the read log: bounded, patient, and let by the database to add and to nothing else. */
@NodeTest
class ReadLogTest {

    private static final int COMPANY = 779;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    private TestDatabase database;

    @Autowired
    private MasterWrite write;

    private boolean away;

    @AfterEach
    void forget() {
        database.asOwner()
                .sql("delete from access.look where company_id = " + COMPANY)
                .update();
        database.asOwner()
                .sql("delete from access.look_again where company_id = " + COMPANY)
                .update();
        database.asOwner()
                .sql("delete from organization.store where company_id = " + COMPANY)
                .update();
    }

    private ReadLog log(InstantSource clock) {
        Database engine = new Database(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (away) {
                    throw new SQLException("no database");
                }
                return database.engine().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        ReadSettings settings = new ReadSettings(new Database(database.app(), database.engine()), write, clock);
        return new ReadLog(engine, settings, clock, new Ids(clock, new Random(4)));
    }

    private long sum(String sql) {
        return database.asOwner()
                .sql("select coalesce(" + sql + " where company_id = " + COMPANY)
                .query(Long.class)
                .single();
    }

    @Test
    void whileTheDatabaseIsAwayLooksWaitAndWhatHasNoRoomIsCounted() {
        ReadLog log = log(InstantSource.fixed(NOON));
        away = true;
        for (int i = 0; i < GatheredLooks.MOST + 1_000; i++) {
            log.note(look(COMPANY, 1, i), null, 1, 1);
            if (i % 5_000 == 0) {
                log.write();
            }
        }
        away = false;
        log.write();

        assertThat(sum("count(*), 0) from access.look")).isEqualTo(GatheredLooks.MOST + 1);
        assertThat(database.asOwner()
                        .sql("select looks from access.look where company_id = ? and class = 'lost'")
                        .params(COMPANY)
                        .query(Long.class)
                        .single())
                .isEqualTo(1_000);
        log.write();
        assertThat(sum("count(*), 0) from access.look")).isEqualTo(GatheredLooks.MOST + 1);
    }

    @Test
    void nothingIsLostOrDoubledWhileEverybodyLooksAndSomebodyWrites() throws Exception {
        ReadLog log = log(InstantSource.system());
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int one = 0; one < 8; one++) {
                int who = one;
                people.submit(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        log.note(look(COMPANY, who % 4, i % 50), null, 1, 2);
                        if (i % 1_000 == 0) {
                            log.ahead();
                        }
                    }
                });
            }
            for (int time = 0; time < 10; time++) {
                log.write();
            }
        }
        log.end();
        log.end();

        long again = sum("sum(looks), 0)::bigint from access.look_again");
        assertThat(sum("sum(looks), 0)::bigint from access.look") + again).isEqualTo(40_000);
        assertThat(sum("sum(things), 0)::bigint from access.look")
                        + sum("sum(things), 0)::bigint from access.look_again"))
                .isEqualTo(80_000);
        assertThat(sum("count(*), 0) from access.look")).isEqualTo(200);
    }

    @Test
    void whatIsTooOldGoes() {
        ReadLog old = log(InstantSource.fixed(NOON.minusSeconds(86_400L * 401)));
        old.note(look(COMPANY, 1, 1), null, 1, 1);
        old.write();
        ReadLog kept = log(InstantSource.fixed(NOON.minusSeconds(86_400L * 399)));
        kept.note(look(COMPANY, 1, 2), null, 1, 1);
        kept.write();
        ReadLog now = log(InstantSource.fixed(NOON));
        now.note(look(COMPANY, 1, 3), null, 1, 1);
        now.write();

        assertThat(sum("count(*), 0) from access.look")).isEqualTo(2);
        assertThat(database.asOwner()
                        .sql("select record_id from access.look where company_id = ?")
                        .params(COMPANY)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(new UUID(3, 2), new UUID(3, 3));
    }

    @Test
    void whatIsTooOldGoesAlsoWhereNobodyLooksAnyMore() {
        ReadLog old = log(InstantSource.fixed(NOON.minusSeconds(86_400L * 401)));
        old.note(look(COMPANY, 1, 1), null, 1, 1);
        old.write();

        log(InstantSource.fixed(NOON)).write();

        assertThat(sum("count(*), 0) from access.look")).isZero();
    }

    @Test
    void aDayIsOneOfHeadquartersAlsoForWhatIsAddedToALine() {
        headquartersIn("Asia/Shanghai");
        AtomicReference<Instant> now = new AtomicReference<>(NOON.plusSeconds(5 * 3600));
        ReadLog log = log(now::get);
        log.note(look(COMPANY, 1, 1), null, 1, 1);
        log.write();
        headquartersIn("America/New_York");
        now.updateAndGet(before -> before.plusSeconds(60));
        log.note(look(COMPANY, 1, 1), null, 1, 1);
        log.end();

        assertThat(database.asOwner()
                        .sql("""
                                select day from access.look where company_id = :company
                                 union all select day from access.look_again where company_id = :company
                                """)
                        .param("company", COMPANY)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
    }

    private void headquartersIn(String zone) {
        database.asOwner().sql("""
                        insert into organization.store (company_id, id, code, name, type, zone, day_cut_off, version, archived, search)
                        values (?, ?, 'HQ', 'HQ', 'hq', ?, '00:00', 1, false, ''::tsvector)
                        on conflict (company_id, id) do update set zone = excluded.zone
                        """).params(COMPANY, new UUID(0, 5), zone).update();
    }

    @Test
    void nobodyChangesALineAndOnlyTheEngineTakesOldOnesAway() {
        ReadLog log = log(InstantSource.fixed(NOON));
        log.note(look(COMPANY, 1, 1), null, 1, 1);
        log.ahead();
        Database app = new Database(database.app(), database.engine());

        for (String sql : new String[] {"update access.look set looks = 0", "delete from access.look"}) {
            assertThatThrownBy(() -> app.write(COMPANY, tx -> tx.sql(sql).update()))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> app.engine()
                        .write(
                                COMPANY,
                                tx -> tx.sql("update access.look set looks = 0").update()))
                .hasStackTraceContaining("permission denied");
        assertThat(app.read(COMPANY, StoreScope.EVERYWHERE, ReadLogTest::count)).isEqualTo(1);
        assertThat(app.read(COMPANY, ReadLogTest::count)).isZero();
        assertThat(app.read(COMPANY + 1, StoreScope.EVERYWHERE, ReadLogTest::count))
                .isZero();
    }

    private static long count(Tx tx) {
        return tx.sql("select count(*) from access.look where company_id in (779, 780)")
                .query(Long.class)
                .single();
    }
}
