package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is slowed down by failed sign-ins, for how long, and who is not (试错退避); the clock stands still. */
class FailedTriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    private static Caller from(String address) {
        return new Caller(address, "", "");
    }

    private Duration tries(String login, String address, Optional<String> device, Instant now) {
        return database.database()
                .write(1, tx -> FailedTries.take(tx, FailedTries.of(login, from(address), device), now));
    }

    private Duration tries(String login, String address, Instant now) {
        return tries(login, address, Optional.empty(), now);
    }

    private void fail(String login, String address, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            assertThat(tries(login, address, now)).as("try %d", i).isLessThanOrEqualTo(Duration.ZERO);
        }
    }

    @Test
    void eachTryAfterTheFifthWaitsTwiceAsLong() {
        fail("boss", "10.0.0.9", 5, NOON);

        assertThat(tries("boss", "10.0.0.9", NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(tries("boss", "10.0.0.9", NOON.plusSeconds(1))).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(tries("boss", "10.0.0.9", NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(tries("boss", "10.0.0.9", NOON.plusSeconds(2))).isEqualTo(Duration.ofSeconds(1));
        Instant later = NOON.plusSeconds(3);
        for (int i = 2; i < 14; i++) {
            assertThat(tries("boss", "10.0.0.9", later)).isLessThanOrEqualTo(Duration.ZERO);
            later = later.plus(Duration.ofMinutes(15));
        }
        assertThat(tries("boss", "10.0.0.9", later.minus(Duration.ofMinutes(14))))
                .isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void anotherLoginAnotherAddressAndAKnownDeviceGoOn() {
        fail("boss", "10.0.0.9", 5, NOON);

        assertThat(tries("boss", "10.0.0.9", NOON)).isPositive();
        assertThat(tries("li", "10.0.0.9", NOON)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(tries("boss", "10.0.0.8", NOON)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(tries("boss", "10.0.0.9", Optional.of("ab"), NOON)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void whoTriesManyLoginsFromOneAddressWaitsAndAKnownDeviceBehindItDoesNot() {
        for (int i = 0; i < 50; i++) {
            assertThat(tries("login" + i, "10.0.0.9", NOON)).isLessThanOrEqualTo(Duration.ZERO);
        }

        assertThat(tries("one more", "10.0.0.9", NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(tries("boss", "10.0.0.9", Optional.of("ab"), NOON)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(tries("boss", "10.0.0.8", NOON)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aKnownDeviceThatGuessesIsSlowedDownItself() {
        for (int i = 0; i < 5; i++) {
            tries("boss", "10.0.0." + i, Optional.of("ab"), NOON);
        }

        assertThat(tries("boss", "10.0.0.9", Optional.of("ab"), NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(tries("boss", "10.0.0.9", Optional.of("cd"), NOON)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void addressesOfOneNetworkOfIpv6AreOne() {
        for (int i = 0; i < 5; i++) {
            tries("boss", "2001:db8:1:2::" + i, NOON);
        }

        assertThat(tries("boss", "2001:db8:1:2:ffff::7", NOON)).isPositive();
        assertThat(tries("boss", "2001:db8:1:3::7", NOON)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(from("not an address").network()).isEqualTo("not an address");
    }

    @Test
    void anOwnLoginBetweenTheGuessesDoesNotWashThemOff() {
        for (int i = 0; i < 49; i++) {
            tries("login" + i, "10.0.0.9", NOON);
        }
        var own = FailedTries.of("thief", from("10.0.0.9"), Optional.empty());
        database.database().write(1, tx -> FailedTries.take(tx, own, NOON));
        database.database().write(1, tx -> {
            FailedTries.succeeded(tx, own);
            return true;
        });

        assertThat(tries("login50", "10.0.0.9", NOON)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(tries("login51", "10.0.0.9", NOON)).isPositive();
    }

    @Test
    void whatIsCountedIsForgottenAndNeverMoreThanSoMuch() {
        database.asOwner().sql("""
                        insert into access.failed_try
                        select 1, 'made up ' || i, '10.1.0.1', 1, ?::timestamptz - i * interval '1 second'
                          from generate_series(1, 20500) as i
                        """).param(NOON.minusSeconds(60).toString()).update();

        tries("boss", "10.0.0.9", NOON);

        assertThat(rows()).isLessThanOrEqualTo(FailedTries.MOST + 3);
        tries("boss", "10.0.0.9", NOON.plus(Duration.ofHours(13)));
        assertThat(rows()).isEqualTo(2);
    }

    private long rows() {
        return database.asOwner()
                .sql("select count(*) from access.failed_try")
                .query(Long.class)
                .single();
    }
}
