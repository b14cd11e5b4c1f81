package io.tongpin.access.web;

import io.tongpin.access.Passkey;
import io.tongpin.access.PasskeyAnswer;
import io.tongpin.access.PasskeyOffer;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passkeys as browsers and the node speak of them: bytes are base64url, as WebAuthn's own JSON has them. */
final class PasskeyJson {

    private static final int LONGEST = 32_768;

    private PasskeyJson() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(@Nullable String text) {
        String said = Given.text(text);
        if (said.length() > LONGEST) {
            throw malformed();
        }
        try {
            return Base64.getUrlDecoder().decode(said);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(new Refusal("access.passkey-malformed", 400, Map.of()));
    }

    /** What a browser says when it has shown one; all as it had it from the device. */
    record Answer(
            @Nullable String id,
            @Nullable String clientDataJSON,
            @Nullable String authenticatorData,
            @Nullable String signature,
            @Nullable String userHandle) {

        PasskeyAnswer read() {
            return new PasskeyAnswer(
                    bytes(id), bytes(clientDataJSON), bytes(authenticatorData), bytes(signature), bytes(userHandle));
        }
    }

    /** What a browser says when a device has made one, and what its owner calls it. */
    record Offer(
            @Nullable String name,
            @Nullable String clientDataJSON,
            @Nullable String attestationObject,
            @Nullable List<String> transports) {

        PasskeyOffer read() {
            return new PasskeyOffer(bytes(clientDataJSON), bytes(attestationObject), Given.list(transports));
        }
    }

    /** A passkey that the browser may look for. */
    record Known(String id, List<String> transports) {

        static Known of(Passkey passkey) {
            return new Known(text(passkey.credential()), passkey.transports());
        }

        static List<Known> of(List<Passkey> passkeys) {
            return passkeys.stream().map(Known::of).toList();
        }
    }

    /**
     * One of one's own.
     *
     * @param address that it holds for; browsers show it at no other
     * @param synced whether it is in more than one device
     * @param copiedAt when it was last shown with a counter that had gone backwards; null: never
     */
    record Line(
            UUID id,
            int version,
            String name,
            String address,
            boolean synced,
            Instant madeAt,
            String madeOn,
            @Nullable Instant usedAt,
            @Nullable String usedOn,
            @Nullable Instant copiedAt) {

        static Line of(Passkey key) {
            return new Line(
                    key.id(),
                    key.version(),
                    key.name(),
                    key.rpId(),
                    key.synced(),
                    key.madeAt(),
                    key.madeOn(),
                    key.usedAt(),
                    key.usedOn(),
                    key.copiedAt());
        }
    }
}
