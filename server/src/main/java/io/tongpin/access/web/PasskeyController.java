package io.tongpin.access.web;

import io.tongpin.access.Passkeys;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys. Only at a browser: a script has no device that could make one. */
@RestController
@Critical(Critical.Level.ALWAYS)
@RequestMapping(value = "/api/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeySites sites;
    private final SessionPage page;

    PasskeyController(Passkeys passkeys, PasskeySites sites, SessionPage page) {
        this.passkeys = passkeys;
        this.sites = sites;
        this.page = page;
    }

    /**
     * One's own, the oldest first.
     *
     * @param address that a new one would hold for; null: by the address that the browser came by there can be none
     * @param most how many somebody may have
     */
    record ListJson(@Nullable String address, int most, List<PasskeyJson.Line> items) {}

    /**
     * What the browser passes to the device, for it to make one.
     *
     * @param algorithms that it may sign by, the best first
     * @param known those that there are: a device that holds one makes no second
     */
    record AskingJson(
            String challenge,
            String rpId,
            String rpName,
            UserJson user,
            List<Integer> algorithms,
            List<PasskeyJson.Known> known,
            long timeoutMs) {}

    /** @param id drawn by lot for this person: devices keep it, and it says nothing */
    record UserJson(String id, String name, String displayName) {}

    record NameJson(@Nullable String name) {}

    record AddedJson(UUID id) {}

    @GetMapping
    @Needs(Needs.SIGN_IN)
    ListJson own(Actor actor, HttpServletRequest request) {
        return new ListJson(
                sites.of(request).map(site -> site.rpId()).orElse(null),
                Passkeys.MOST,
                passkeys.own(actor).stream().map(PasskeyJson.Line::of).toList());
    }

    /** Begins; there is one when what the device has made comes back. */
    @PostMapping("/challenge")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<AskingJson> ask(Actor actor, HttpServletRequest request) {
        UUID session = session(request);
        String rpId = sites.here(request).rpId();
        Passkeys.Asking asking = Refused.unless(passkeys.ask(actor, session));
        SessionJson shown = page.show(actor, false, false, request);
        return once(new AskingJson(
                PasskeyJson.text(asking.challenge()),
                rpId,
                shown.company() == null
                        ? "Tongpin"
                        : "Tongpin " + shown.company().name(),
                new UserJson(
                        PasskeyJson.text(asking.handle()),
                        shown.user().login(),
                        shown.user().name()),
                Passkeys.ALGORITHMS,
                PasskeyJson.Known.of(asking.known()),
                Passkeys.PATIENCE.toMillis()));
    }

    /** Adds what a device has made. Its id is the command's. */
    @PostMapping
    @Needs(Needs.SIGN_IN)
    AddedJson add(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody PasskeyJson.Offer json,
            HttpServletRequest request) {
        Refused.unless(passkeys.add(
                actor,
                command,
                session(request),
                json.read(),
                Given.text(json.name()),
                sites.here(request),
                SessionCookie.caller(request)));
        return new AddedJson(command);
    }

    @PutMapping("/{id}")
    @Needs(Needs.SIGN_IN)
    @Critical(Critical.Level.NEVER)
    ResponseEntity<Void> rename(
            Actor actor, @PathVariable UUID id, @RequestBody NameJson json, HttpServletRequest request) {
        session(request);
        Refused.unless(passkeys.rename(actor, id, Given.text(json.name())));
        return ResponseEntity.noContent().build();
    }

    /** @param keepSessions whether what it has opened stays open */
    @DeleteMapping("/{id}")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean keepSessions,
            @RequestHeader("Idempotency-Key") UUID command,
            HttpServletRequest request) {
        UUID here = session(request);
        Refused.unless(passkeys.remove(actor, command, id, here, keepSessions));
        return ResponseEntity.noContent().build();
    }

    private static UUID session(HttpServletRequest request) {
        UUID here = SignedIn.session(request);
        if (here == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        return here;
    }

    private static <T> ResponseEntity<T> once(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }
}
