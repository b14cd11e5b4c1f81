package io.tongpin.practice.web;

import io.tongpin.demo.DemoLogins;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.practice.PracticeInside;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of a practice node. A real shop refuses both: it knows no password of anybody's. Who brings a ticket is told login
 * and password, and signs in by the same door as everybody.
 */
@RestController
@RequestMapping(path = "/api/practice", produces = MediaType.APPLICATION_JSON_VALUE)
class PracticeEntryController {

    private final Optional<PracticeInside> inside;

    PracticeEntryController(Optional<PracticeInside> inside) {
        this.inside = inside;
    }

    record ForWhomJson(@Nullable String login) {}

    record TicketJson(@Nullable String ticket) {}

    record EntryJson(String login, String password) {}

    @PostMapping("/tickets")
    @Needs("company.configure")
    TicketJson ticket(@RequestBody ForWhomJson json) {
        String login = json.login() == null ? "" : json.login();
        PracticeInside here = inside.orElseThrow(() -> new Refused(Refusal.rule("practice.not-inside")));
        if (!DemoLogins.all().contains(login)) {
            throw new Refused(Refusal.input("practice.person-unknown", "login", login));
        }
        return new TicketJson(here.tickets().issue(login));
    }

    @PostMapping("/entry")
    @Needs(Needs.NOTHING)
    ResponseEntity<EntryJson> enter(@RequestBody TicketJson json) {
        PracticeInside here = inside.orElseThrow(() -> new Refused(over()));
        String login = Refused.unless(here.tickets().take(json.ticket() == null ? "" : json.ticket()));
        String password = here.password().orElseThrow(() -> new Refused(over()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new EntryJson(login, password));
    }

    private static Refusal over() {
        return new Refusal("practice.ticket-over", 403, Map.of());
    }
}
