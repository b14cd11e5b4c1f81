package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/**
 * Somebody who sits at a screen: signed in by their own password, and not by a key.
 *
 * @param version of their record, when they had signed in
 */
public record Colleague(String id, String login, Browser browser, int version) {

    public static final Colleague NOBODY = new Colleague("", "", Browser.at(0), 0);

    private static final String FIRST = "to start with 7";
    private static final String OWN = "known to me only";

    /** @param store where they work, or empty */
    public static Colleague in(TwoStores chain, int port, String store, String... assignments) {
        String id = UUID.randomUUID().toString();
        String login = "c" + id.substring(0, 8);
        var made = chain.save(chain.owner, id, 0, login, store, assignments);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var set = chain.owner.send(chain.owner
                .request("/api/users/" + id + "/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"password\":\"" + FIRST + "\"}")));
        assertThat(set.status()).as(set.toString()).isLessThan(300);
        Browser browser = Browser.at(port);
        browser.signIn(login, FIRST);
        var chosen = browser.send(browser.request("/api/session/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"old\":\"" + FIRST + "\",\"password\":\"" + OWN + "\"}")));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(204);
        return new Colleague(id, login, browser, 3);
    }
}
