package io.tongpin.access.web;

import io.tongpin.access.Sessions;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in oneself; others' sessions are found at the people. */
@RestController
@RequestMapping(value = "/api/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    record NameJson(@Nullable String name) {}

    @GetMapping
    @Needs(Needs.SIGN_IN)
    SessionLine.Lines own(Actor actor, HttpServletRequest request) {
        return SessionLine.Lines.of(sessions.own(actor), SignedIn.session(request));
    }

    /** Calls the device something. */
    @PutMapping("/{id}")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> name(Actor actor, @PathVariable UUID id, @RequestBody NameJson json) {
        Refused.unless(sessions.name(actor, id, Given.text(json.name())));
        return ResponseEntity.noContent().build();
    }

    /** One's own, or that of somebody one looks after. */
    @DeleteMapping("/{id}")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> end(Actor actor, @PathVariable UUID id) {
        Refused.unless(sessions.end(actor, id));
        return ResponseEntity.noContent().build();
    }

    /** All of one's own but this one. A script is at no browser, so it has none to keep. */
    @PostMapping("/end-others")
    @Needs(Needs.SIGN_IN)
    SessionLine.Ended endOthers(Actor actor, HttpServletRequest request) {
        UUID here = SignedIn.session(request);
        if (here == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        return new SessionLine.Ended(sessions.endOthers(actor, here));
    }
}
