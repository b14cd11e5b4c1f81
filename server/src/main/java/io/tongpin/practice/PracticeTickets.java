package io.tongpin.practice;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Tickets into a practice environment (练习票): good once, for a minute, for one person there. They are in its memory only. */
public final class PracticeTickets {

    static final Duration GOOD = Duration.ofMinutes(1);

    private static final int BYTES = 24;
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Ticket> open = new LinkedHashMap<>();

    private record Ticket(String login, Instant until) {}

    public PracticeTickets(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new one for this person. */
    public synchronized String issue(String login) {
        Instant now = clock.instant();
        open.values().removeIf(ticket -> !now.isBefore(ticket.until()));
        if (open.size() >= MOST) {
            open.clear();
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String ticket = HexFormat.of().formatHex(secret);
        open.put(ticket, new Ticket(login, now.plus(GOOD)));
        return ticket;
    }

    /** Takes it, and says whom it lets in. */
    public synchronized Outcome<String> take(String ticket) {
        Ticket taken = open.remove(ticket);
        return taken == null || !clock.instant().isBefore(taken.until())
                ? Outcome.refused(new Refusal("practice.ticket-over", 403, Map.of()))
                : Outcome.done(taken.login());
    }
}
