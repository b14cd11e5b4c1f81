package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Lends and ends over HTTP, as the screen does. */
final class Loans {

    private Loans() {}

    /** As JSON: a role in a unit. */
    static String unit(String role, String store) {
        return "{\"role\":\"%s\",\"scope\":\"unit\",\"unit\":\"%s\"}".formatted(role, store);
    }

    static String wish(String id, Colleague to, Instant from, Instant until, String lent) {
        return """
                {"id":"%s","receiver":"%s","lent":[%s],"from":"%s","until":"%s","reason":"休假"}""".formatted(id, to.id(), lent, from, until);
    }

    static Answer lend(Colleague by, Colleague to, Duration time, String lent) {
        Instant now = Instant.now();
        return by.browser().post("/api/delegations", wish(UUID.randomUUID().toString(), to, now, now.plus(time), lent));
    }

    /** Lends it for two hours. */
    static String lent(Colleague by, Colleague to, String lent) {
        Answer done = lend(by, to, Duration.ofHours(2), lent);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done.text("/id");
    }

    static Answer end(Colleague by, String id) {
        return by.browser().post("/api/delegations/" + id + "/end", "");
    }

    /** The manager sees suppliers, and a cashier does not. */
    static int suppliers(Colleague who) {
        return who.browser().get("/api/suppliers?limit=1").status();
    }
}
