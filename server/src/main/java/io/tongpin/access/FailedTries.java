package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Slows down whoever guesses (试错退避), and nobody else. Failures are counted for a login from an address, and for an address
 * whatever the login; each further try waits twice as long as the one before. A device that the person has signed in with
 * is counted for itself alone: a flood of guesses from elsewhere, or from behind the same address, does not hold it up.
 */
final class FailedTries {

    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** Beyond these the oldest are forgotten, or whoever makes up logins could fill the disk. */
    static final int MOST = 20_000;

    private FailedTries() {}

    /**
     * Failures that are counted together.
     *
     * @param login empty: whatever the login
     * @param from an address, or a device
     * @param free how many cost nothing
     * @param longest how long a try waits at most
     */
    record Count(String login, String from, int free, Duration longest) {

        private static Count of(String login, String from) {
            return new Count(login, from, 5, Duration.ofMinutes(15));
        }

        /** Behind one address there may be a whole shop, so it waits later and less. */
        private static Count of(String address) {
            return new Count("", address, 50, Duration.ofMinutes(5));
        }

        /** From wherever: only who knows the password gets here, so nobody else can make the person wait. */
        private static Count ofCodes(String login) {
            return new Count(login, "codes", 10, Duration.ofMinutes(15));
        }

        /** Apart from guessed passwords: those cannot keep anybody out who brings a passkey. */
        private static Count ofPasskeys(String address) {
            return new Count("", "passkeys from " + address, 50, Duration.ofMinutes(5));
        }

        /** At screens where somebody is signed in as this person. */
        static Count ofProofs(UUID person) {
            return new Count(person.toString(), "proofs", 5, Duration.ofMinutes(15));
        }

        Duration pause(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }

        /** Zero for what is free: the database rounds instants, and what was a moment ago may lie a moment ahead. */
        Duration left(int failures, Instant last, Instant now) {
            return failures < free ? Duration.ZERO : Duration.between(now, last.plus(pause(failures)));
        }
    }

    /** Where a try counts, in the order in which the rows are locked. */
    static List<Count> of(String login, Caller caller, Optional<String> device) {
        String network = caller.network();
        return device.map(known -> List.of(Count.of(login, "device:" + known)))
                .orElseGet(() -> List.of(Count.of(network), Count.of(login, network)));
    }

    /** Where a code counts: a million of them are few for somebody who comes from many addresses. */
    static List<Count> ofCode(String login, Caller caller, Optional<String> device) {
        return device.isPresent()
                ? of(login, caller, device)
                : Stream.concat(of(login, caller, device).stream(), Stream.of(Count.ofCodes(login)))
                        .toList();
    }

    /** Where a passkey counts: nobody guesses one, so it is only that nobody shall keep the node busy. */
    static List<Count> ofPasskey(Caller caller) {
        return List.of(Count.ofPasskeys(caller.network()));
    }

    /** How long this one must wait yet; zero if the try is allowed, and then it counts as failed until it succeeds. */
    static Duration take(Tx tx, List<Count> counts, Instant now) {
        forget(tx, now);
        Duration wait = counts.stream()
                .map(count -> left(tx, count, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!wait.isPositive()) {
            counts.forEach(count -> fail(tx, count, now));
        }
        return wait;
    }

    private static void forget(Tx tx, Instant now) {
        tx.sql("""
                delete from access.failed_try
                 where company_id = :company
                   and last_at < greatest(:old, coalesce((select last_at from access.failed_try where company_id = :company
                                                           order by last_at desc offset :most limit 1), :old))
                """)
                .param("company", tx.company())
                .param("old", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
    }

    /** The same as a refusal. */
    static Optional<Refusal> tooMany(Database database, int company, List<Count> counts, Instant now) {
        Duration wait = database.write(company, tx -> take(tx, counts, now));
        if (!wait.isPositive()) {
            return Optional.empty();
        }
        long seconds = wait.plusMillis(999).toSeconds();
        return Optional.of(new Refusal("access.too-many-tries", 429, Map.of("seconds", "" + seconds)));
    }

    private static Duration left(Tx tx, Count count, Instant now) {
        tx.sql("""
                insert into access.failed_try (company_id, login_key, address, failures, last_at)
                values (?, ?, ?, 0, ?) on conflict do nothing
                """)
                .params(tx.company(), count.login(), count.from(), now.atOffset(ZoneOffset.UTC))
                .update();
        return tx.sql("""
                        select failures, last_at from access.failed_try
                         where company_id = ? and login_key = ? and address = ? for update
                        """)
                .params(tx.company(), count.login(), count.from())
                .query((row, n) -> count.left(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), now))
                .single();
    }

    private static void fail(Tx tx, Count count, Instant now) {
        tx.sql("""
                update access.failed_try set failures = failures + 1, last_at = ?
                 where company_id = ? and login_key = ? and address = ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), count.login(), count.from())
                .update();
    }

    /** It was right as far as it went: this one try does not count. */
    static void takeBack(Tx tx, List<Count> counts) {
        for (Count count : counts) {
            tx.sql("""
                    update access.failed_try set failures = greatest(failures - 1, 0)
                     where company_id = ? and login_key = ? and address = ?
                    """).params(tx.company(), count.login(), count.from()).update();
        }
    }

    /** It was the person. What others failed from the same address stays counted, or an own login would wash it off. */
    static void succeeded(Tx tx, List<Count> counts) {
        for (Count count : counts) {
            tx.sql("""
                    update access.failed_try set failures = case when login_key = '' then greatest(failures - 1, 0) else 0 end
                     where company_id = ? and login_key = ? and address = ?
                    """).params(tx.company(), count.login(), count.from()).update();
        }
    }
}
