package io.tongpin.access;

import static io.tongpin.access.DeskAndPasskey.delete;
import static io.tongpin.access.DeskAndPasskey.get;
import static io.tongpin.access.DeskAndPasskey.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's passkeys (通行密钥): made, named, removed, shown as a proof, demanded by a role, and taken away. */
@NodeTest
class PasskeysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private DeskAndPasskey somebody;
    private Browser desk;
    private final PasskeyDevice device = new PasskeyDevice();

    @BeforeEach
    void somebodyAtADesk() {
        somebody = new DeskAndPasskey(port, database);
        desk = somebody.desk;
    }

    @Test
    void whatADeviceIsAskedFor() {
        Answer asked = somebody.asked();

        assertThat(Base64.getUrlDecoder().decode(asked.text("/challenge"))).hasSize(32);
        assertThat(asked.text("/rpId")).isEqualTo(PasskeyDevice.HOST);
        assertThat(asked.text("/user/name")).isEqualTo(somebody.person.li.login());
        assertThat(Base64.getUrlDecoder().decode(asked.text("/user/id"))).hasSize(32);
        assertThat(asked.body().path("algorithms").toString()).isEqualTo("[-7,-8,-257]");
        assertThat(asked.body().path("known")).isEmpty();
        somebody.added(device);
        Answer again = somebody.asked();
        assertThat(again.text("/user/id")).as("stays").isEqualTo(asked.text("/user/id"));
        assertThat(again.text("/challenge")).isNotEqualTo(asked.text("/challenge"));
        assertThat(again.text("/known/0/id")).isEqualTo(device.id());
        assertThat(again.text("/known/0/transports/0")).isEqualTo("hybrid");
    }

    @Test
    void itIsListedRenamedAndRemovedAndTheHistorySaysSo() {
        device.syncs = true;
        String id = somebody.added(device);

        Answer list = get(desk, "/api/passkeys");
        assertThat(list.text("/address")).isEqualTo(PasskeyDevice.HOST);
        assertThat(list.body().path("items")).hasSize(1);
        assertThat(list.text("/items/0/name")).isEqualTo("我的手机");
        assertThat(list.text("/items/0/synced")).isEqualTo("true");
        assertThat(list.text("/items/0/madeOn")).isEqualTo("Chrome · Windows");
        assertThat(list.text("/items/0/usedAt")).isEmpty();
        assertThat(somebody.signIn(device).status()).isEqualTo(200);
        assertThat(get(desk, "/api/passkeys").text("/items/0/usedOn")).isEqualTo("Chrome · Windows");

        assertThat(rename(desk, id, " 柜台平板 ").status()).isEqualTo(204);
        assertThat(get(desk, "/api/passkeys").text("/items/0/name")).isEqualTo("柜台平板");
        assertThat(rename(desk, id, " ").code()).isEqualTo("access.passkey-name");
        assertThat(rename(desk, id, "长".repeat(41)).code()).isEqualTo("access.passkey-name");
        assertThat(rename(somebody.person.chain.owner, id, "mine").code()).isEqualTo("master.unknown");
        assertThat(delete(somebody.person.chain.owner, "/api/passkeys/" + id).code())
                .isEqualTo("master.unknown");

        PasskeyDevice other = new PasskeyDevice();
        String otherId = somebody.added(other);

        assertThat(delete(desk, "/api/passkeys/" + id).status()).isEqualTo(204);

        assertThat(somebody.signIn(device).code()).isEqualTo("access.passkey-unknown");
        assertThat(somebody.signIn(other).status()).isEqualTo(200);
        assertThat(get(desk, "/api/passkeys").body().path("items")).hasSize(1);
        assertThat(get(desk, "/api/passkeys").text("/items/0/id")).isEqualTo(otherId);
        assertThat(somebody.history()).startsWith("user.passkey-removed", "user.passkey-added");
        assertThat(kindsOf(id)).containsExactly("passkey.added", "passkey.renamed", "passkey.removed");
        assertThat(database.asOwner()
                        .sql(
                                "select string_agg(convert_from(payload, 'UTF8'), '') from changes.op where entity = 'passkey'")
                        .query(String.class)
                        .single())
                .contains("柜台平板")
                .doesNotContain(device.id());
    }

    private List<@Nullable String> kindsOf(String id) {
        return database.asOwner()
                .sql("select kind from changes.op where entity_id = ?::uuid order by version")
                .param(id)
                .query(String.class)
                .list();
    }

    private static Answer rename(Browser by, String id, String name) {
        return by.send(DeskAndPasskey.by(by, "/api/passkeys/" + id)
                .PUT(BodyPublishers.ofString("{\"name\":\"%s\"}".formatted(name))));
    }

    @Test
    void aCommandThatComesTwiceAddsOneAndAKnownOneIsRefused() {
        UUID command = UUID.randomUUID();
        String made = device.made(somebody.asked().body(), "");

        assertThat(post(desk, "/api/passkeys", command, made).text("/id")).isEqualTo(command.toString());
        assertThat(post(desk, "/api/passkeys", command, made).status()).isEqualTo(200);
        assertThat(get(desk, "/api/passkeys").body().path("items")).hasSize(1);
        assertThat(get(desk, "/api/passkeys").text("/items/0/name")).isEqualTo("Chrome · Windows");
        assertThat(post(desk, "/api/passkeys", made).code()).as("asked once").isEqualTo("access.passkey-late");
        assertThat(somebody.add(device).code()).isEqualTo("access.passkey-known");
    }

    @Test
    void whatWasMadeElsewhereOrWithoutLookingIsRefused() {
        device.origin = "https://evil.example";
        assertThat(somebody.add(device).code()).isEqualTo("access.passkey-wrong");
        device.origin = PasskeyDevice.ORIGIN;
        device.rpId = "evil.example";
        assertThat(somebody.add(device).code()).isEqualTo("access.passkey-wrong");
        device.rpId = PasskeyDevice.HOST;
        device.verified = false;
        assertThat(somebody.add(device).code()).isEqualTo("access.passkey-unverified");
        device.verified = true;
        String made = device.made(somebody.asked().body(), "");
        Browser other = somebody.stranger();
        other.signIn(somebody.person.li.login(), DeskAndPhone.PASSWORD);
        assertThat(post(other, "/api/passkeys", made).code())
                .as("another session")
                .isEqualTo("access.passkey-late");
        assertThat(post(desk, "/api/passkeys", "{\"attestationObject\":\"AAAA\",\"clientDataJSON\":\"AAAA\"}")
                        .code())
                .isEqualTo("access.passkey-wrong");
        assertThat(get(desk, "/api/passkeys").body().path("items")).isEmpty();
        assertThat(post(desk, "/api/passkeys", made).status()).isEqualTo(200);
    }

    @Test
    void thereAreAtMostTwenty() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            somebody.added(new PasskeyDevice());
        }

        assertThat(post(desk, "/api/passkeys/challenge", "{}").code()).isEqualTo("access.passkeys-too-many");
    }

    @Test
    void byABareAddressOrByAScriptThereIsNone() {
        assertThat(desk.post("/api/passkeys/challenge", "{}").code()).isEqualTo("access.passkeys-not-here");
        assertThat(desk.get("/api/passkeys").text("/address")).isEmpty();
        assertThat(Browser.at(port).post("/api/session/passkey/challenge", "{}").code())
                .isEqualTo("access.passkeys-not-here");
        assertThat(post(somebody.person.li.browser(), "/api/passkeys/challenge", "{}")
                        .code())
                .isEqualTo("access.browser-only");
        String id = somebody.added(device);
        assertThat(delete(somebody.person.li.browser(), "/api/passkeys/" + id).code())
                .isEqualTo("access.browser-only");
        assertThat(rename(somebody.person.li.browser(), id, "x").code()).isEqualTo("access.browser-only");
    }

    @Test
    void addingAndRemovingAsksWhoSitsThere() {
        String id = somebody.added(device);
        minutesPass();

        assertThat(post(desk, "/api/passkeys/challenge", "{}").code()).isEqualTo("access.step-up-needed");
        assertThat(delete(desk, "/api/passkeys/" + id).code()).isEqualTo("access.step-up-needed");
        assertThat(rename(desk, id, "x").status()).isEqualTo(204);
    }

    private void minutesPass() {
        database.asOwner()
                .sql(
                        "update access.session set opened_at = opened_at - interval '6 minutes', proved_at = proved_at - interval '6 minutes'")
                .update();
    }

    @Test
    void itIsAProofInThisSessionOnly() {
        somebody.added(device);
        Browser other = somebody.stranger();
        assertThat(DeskAndPasskey.signIn(other, device).status()).isEqualTo(200);
        minutesPass();
        assertThat(makeToken(desk).text("/facts/proof")).isEqualTo("passkey password");

        Answer asked = post(desk, "/api/session/proof/challenge", "{}");
        assertThat(prove(other, device.shown(asked.body())).code())
                .as("asked in another session")
                .isEqualTo("access.passkey-late");
        Answer atDoor = DeskAndPasskey.askedAtDoor(desk);
        assertThat(prove(desk, device.shown(atDoor.body())).code())
                .as("asked at the door")
                .isEqualTo("access.passkey-late");
        assertThat(prove(desk, device.shown(asked.body())).status()).isEqualTo(204);

        assertThat(makeToken(desk).status()).isEqualTo(200);
        assertThat(makeToken(other).code()).isEqualTo("access.step-up-needed");
    }

    private static Answer makeToken(Browser by) {
        return post(by, "/api/tokens", "{\"name\":\"mine\",\"days\":1}");
    }

    private static Answer prove(Browser by, String shown) {
        return post(by, "/api/session/proof", "{\"passkey\":%s}".formatted(shown));
    }

    @Test
    void somebodyElsesProvesNothing() {
        somebody.added(device);
        DeskAndPasskey another = new DeskAndPasskey(port, database);
        PasskeyDevice theirs = new PasskeyDevice();
        another.added(theirs);
        minutesPass();
        Answer asked = post(desk, "/api/session/proof/challenge", "{}");

        Answer shown = prove(desk, theirs.shown(asked.body()));

        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.code()).isEqualTo("access.passkey-unknown");
        theirs.says("");
        asked = post(desk, "/api/session/proof/challenge", "{}");
        assertThat(prove(desk, theirs.shown(asked.body())).code()).isEqualTo("access.passkey-unknown");
        assertThat(makeToken(desk).code()).isEqualTo("access.step-up-needed");
        device.says("");
        asked = post(desk, "/api/session/proof/challenge", "{}");
        assertThat(prove(desk, device.shown(asked.body())).status())
                .as("who sits there is known")
                .isEqualTo(204);
    }

    @Test
    void aRoleThatDemandsASecondFactorIsContentWithASessionThatHasSeenOne() {
        String role = UUID.randomUUID().toString();
        somebody.person.chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"谨慎","rights":["customer.view"],"secondFactor":true}""".formatted(role.substring(0, 8)));
        int version = Integer.parseInt(somebody.person
                .chain
                .owner
                .get("/api/users/" + somebody.person.li.id())
                .text("/version"));
        somebody.person.chain.save(
                somebody.person.chain.owner,
                somebody.person.li.id(),
                version,
                somebody.person.li.login(),
                somebody.person.chain.a.store(),
                TwoStores.inCompany(role));
        assertThat(desk.get("/api/customers").code()).isEqualTo("access.second-factor-enrol");

        String id = somebody.added(device);
        assertThat(desk.get("/api/session").text("/mustEnrol")).isEqualTo("false");
        assertThat(desk.get("/api/customers").status()).isEqualTo(200);

        Browser byPasskey = somebody.stranger();
        assertThat(DeskAndPasskey.signIn(byPasskey, device).text("/mustEnrol")).isEqualTo("false");
        assertThat(byPasskey.get("/api/customers").status()).isEqualTo(200);
        Browser byPassword = somebody.stranger();
        assertThat(byPassword
                        .signIn(somebody.person.li.login(), DeskAndPhone.PASSWORD)
                        .text("/mustEnrol"))
                .as("a password alone is one factor")
                .isEqualTo("true");
        assertThat(byPassword.get("/api/customers").code()).isEqualTo("access.second-factor-enrol");
        Answer asked = post(byPassword, "/api/session/proof/challenge", "{}");
        assertThat(prove(byPassword, device.shown(asked.body())).status()).isEqualTo(204);
        assertThat(byPassword.get("/api/customers").status()).isEqualTo(200);

        assertThat(delete(desk, "/api/passkeys/" + id + "?keepSessions=true").status())
                .isEqualTo(204);
        for (Browser left : List.of(desk, byPasskey, byPassword)) {
            assertThat(left.get("/api/customers").code()).isEqualTo("access.second-factor-enrol");
        }
    }

    @Test
    void aResetTakesThemAllAwayAndSignsThePersonOut() {
        somebody.added(device);
        String path = "/api/users/" + somebody.person.li.id() + "/second-factor";
        Browser owner = somebody.person.chain.owner;
        assertThat(owner.get(path).text("/on")).isEqualTo("false");
        assertThat(owner.get(path).text("/passkeys")).isEqualTo("1");

        assertThat(delete(owner, path).status()).isEqualTo(204);

        assertThat(desk.get("/api/customers").status()).isEqualTo(401);
        assertThat(somebody.signIn(device).code()).isEqualTo("access.passkey-unknown");
        assertThat(somebody.history()).startsWith("user.second-factor-reset");
        assertThat(database.asOwner()
                        .sql("select kind from changes.op where entity = 'passkey' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("passkey.removed");
        assertThat(delete(owner, path).code()).isEqualTo("access.second-factor-off");
    }
}
