package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody at a desk who comes by the shop's name and not by a bare address (按网址访问), where passkeys hold. */
final class DeskAndPasskey {

    final DeskAndPhone person;
    final Browser desk;
    private final int port;

    DeskAndPasskey(int port, TestDatabase database) {
        database.asOwner().sql("delete from access.passkey_challenge").update();
        this.person = new DeskAndPhone(port, database);
        this.desk = person.desk;
        this.port = port;
    }

    /** By the name, through the shop's proxy. */
    static HttpRequest.Builder by(Browser browser, String path) {
        return browser.request(path)
                .header("X-Forwarded-Host", PasskeyDevice.HOST)
                .header("X-Forwarded-Proto", "https")
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0");
    }

    static Answer post(Browser browser, String path, String body) {
        return post(browser, path, UUID.randomUUID(), body);
    }

    static Answer post(Browser browser, String path, UUID command, String body) {
        return browser.send(
                by(browser, path).header("Idempotency-Key", command.toString()).POST(BodyPublishers.ofString(body)));
    }

    static Answer get(Browser browser, String path) {
        return browser.send(by(browser, path).GET());
    }

    static Answer delete(Browser browser, String path) {
        return browser.send(by(browser, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    Answer asked() {
        Answer asked = post(desk, "/api/passkeys/challenge", "{}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        return asked;
    }

    /** Adds it to the person's. */
    Answer add(PasskeyDevice device) {
        return post(desk, "/api/passkeys", device.made(asked().body(), "我的手机"));
    }

    String added(PasskeyDevice device) {
        Answer added = add(device);
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        return added.text("/id");
    }

    Browser stranger() {
        return Browser.at(port);
    }

    static Answer askedAtDoor(Browser browser) {
        Answer asked = post(browser, "/api/session/passkey/challenge", "{}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        return asked;
    }

    /** Nothing is typed. */
    static Answer signIn(Browser browser, PasskeyDevice device) {
        return post(
                browser,
                "/api/session/passkey",
                device.shown(askedAtDoor(browser).body()));
    }

    Answer signIn(PasskeyDevice device) {
        return signIn(stranger(), device);
    }

    List<String> history() {
        List<String> kinds = new ArrayList<>();
        person.chain
                .owner
                .get("/api/history/user/" + person.li.id())
                .body()
                .forEach(revision -> kinds.add(revision.path("kind").asString("")));
        return kinds;
    }
}
