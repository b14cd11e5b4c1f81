package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.AuthenticationData;
import io.tongpin.access.PasskeyCheck.Checked;
import io.tongpin.access.PasskeyCheck.Made;
import io.tongpin.access.PasskeyCheck.Right;
import io.tongpin.access.PasskeyRows.Key;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What strangers send for a passkey (伪造的回答): whatever is changed in it, it is refused, and nothing falls over it. */
class PasskeyCheckTest {

    private static final PasskeySite SITE = new PasskeySite(PasskeyDevice.HOST, Set.of(PasskeyDevice.ORIGIN));
    private static final String ASKED = """
            {"challenge":"%s","user":{"id":"AAAA"}}""".formatted(PasskeyDevice.madeUp());

    private final PasskeyCheck check = new PasskeyCheck();
    private final PasskeyDevice device = new PasskeyDevice();

    @Test
    void whateverIsChangedInAnAnswerItIsRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Key key = key();
        assertThat(shown(answer(), key)).as("unchanged").isInstanceOf(Checked.Passed.class);
        for (int round = 0; round < 2_000; round++) {
            PasskeyAnswer good = answer();
            List<byte[]> parts = List.of(good.clientData(), good.authenticatorData(), good.signature());
            spoil(parts.get(random.nextInt(parts.size())), random);

            assertThat(shown(good, key)).as("seed %d, round %d", seed, round).isNotInstanceOf(Checked.Passed.class);
        }
    }

    @Test
    void whateverIsChangedInAnOfferNothingFalls() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            PasskeyOffer offer = offer();
            spoil(random.nextBoolean() ? offer.clientData() : offer.attestation(), random);

            assertThat(check.read(offer).map(said -> {
                        PasskeyCheck.challenge(said.getCollectedClientData());
                        return check.made(said, SITE);
                    }))
                    .as("seed %d, round %d", seed, round)
                    .isNotNull();
        }
    }

    @Test
    void aPasskeyOfAnotherAddressIsNoneHere() {
        Key key = key();
        Key elsewhere = new Key(
                key.id(),
                1,
                key.person(),
                "",
                "other.example",
                key.publicKey(),
                0,
                key.maySync(),
                key.synced(),
                key.handle());

        assertThat(shown(answer(), elsewhere)).isEqualTo(new Checked.Failed<>(PasskeyCheck.WRONG));
    }

    private static void spoil(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) (bytes[at] ^ (1 + random.nextInt(255)));
    }

    /** Empty read: refused as well. */
    private Checked<Right> shown(PasskeyAnswer answer, Key key) {
        Optional<AuthenticationData> said = check.read(answer);
        said.ifPresent(read -> PasskeyCheck.challenge(read.getCollectedClientData()));
        return said.map(read -> check.shown(read, key, SITE)).orElseGet(() -> new Checked.Failed<>(""));
    }

    private Key key() {
        if (!(check.made(check.read(offer()).orElseThrow(), SITE) instanceof Checked.Passed<Made>(Made made))) {
            throw new AssertionError("a good offer is taken");
        }
        return new Key(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "",
                PasskeyDevice.HOST,
                made.publicKey(),
                made.counter(),
                made.maySync(),
                made.synced(),
                new byte[0]);
    }

    private PasskeyOffer offer() {
        JsonNode made =
                JsonMapper.shared().readTree(device.made(JsonMapper.shared().readTree(ASKED), ""));
        return new PasskeyOffer(
                bytes(made, "clientDataJSON"), bytes(made, "attestationObject"), List.of("internal", "?"));
    }

    private PasskeyAnswer answer() {
        JsonNode shown = JsonMapper.shared().readTree(device.shown(PasskeyDevice.madeUp()));
        return new PasskeyAnswer(
                bytes(shown, "id"),
                bytes(shown, "clientDataJSON"),
                bytes(shown, "authenticatorData"),
                bytes(shown, "signature"),
                new byte[0]);
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getUrlDecoder().decode(node.path(field).asString(""));
    }
}
