package io.tongpin.access.web;

import io.tongpin.access.PasskeyProof;
import io.tongpin.access.PasskeySignIn;
import io.tongpin.access.Passkeys;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey, and what a device is asked to sign for that or as a proof. */
@RestController
@RequestMapping(value = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
class PasskeyDoorController {

    private final PasskeySignIn signIn;
    private final PasskeyProof proof;
    private final PasskeySites sites;
    private final SessionController sessions;

    PasskeyDoorController(PasskeySignIn signIn, PasskeyProof proof, PasskeySites sites, SessionController sessions) {
        this.signIn = signIn;
        this.proof = proof;
        this.sites = sites;
        this.sessions = sessions;
    }

    /**
     * What the browser passes to the device, for it to sign.
     *
     * @param known passkeys that will do; none: whichever the device has
     */
    record AskingJson(String challenge, String rpId, List<PasskeyJson.Known> known, long timeoutMs) {}

    @PostMapping("/passkey/challenge")
    @Needs(Needs.NOTHING)
    ResponseEntity<AskingJson> ask(HttpServletRequest request) {
        String rpId = sites.here(request).rpId();
        return asking(Refused.unless(signIn.ask(SessionCookie.caller(request))), rpId, List.of());
    }

    /** Nothing is typed: the device says who it is. */
    @PostMapping("/passkey")
    @Needs(Needs.NOTHING)
    ResponseEntity<SessionJson> signIn(@RequestBody PasskeyJson.Answer json, HttpServletRequest request) {
        return sessions.signedIn(
                Refused.unless(signIn.signIn(json.read(), sites.here(request), SessionCookie.caller(request))),
                request);
    }

    /** For {@code POST /api/session/proof}, in this session alone. */
    @PostMapping("/proof/challenge")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<AskingJson> askForProof(Actor actor, HttpServletRequest request) {
        UUID session = SignedIn.session(request);
        if (session == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        var site = sites.here(request);
        PasskeyProof.Asking asking = Refused.unless(proof.ask(actor, session, site));
        return asking(asking.challenge(), site.rpId(), PasskeyJson.Known.of(asking.known()));
    }

    private static ResponseEntity<AskingJson> asking(byte[] challenge, String rpId, List<PasskeyJson.Known> known) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new AskingJson(PasskeyJson.text(challenge), rpId, known, Passkeys.PATIENCE.toMillis()));
    }
}
