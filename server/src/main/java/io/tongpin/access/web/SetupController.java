package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.SetUp;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The first run: makes the company and its owner, and signs the owner in. */
@RestController
class SetupController {

    private final SetUp setUp;
    private final SetupCode code;
    private final SessionController sessions;

    SetupController(SetUp setUp, SetupCode code, SessionController sessions) {
        this.setUp = setUp;
        this.code = code;
        this.sessions = sessions;
    }

    record SetupJson(
            @Nullable String companyName,
            @Nullable String ownerName,
            @Nullable String login,
            @Nullable String password,
            @Nullable String setupCode,
            @Nullable String trade,
            @Nullable List<String> stores) {}

    @PostMapping(value = "/api/setup", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.NOTHING)
    ResponseEntity<SessionJson> setUp(@RequestBody SetupJson json, HttpServletRequest request) {
        if (!setUp.needed()) {
            throw new Refused(Refusal.rule("access.already-set-up"));
        }
        Actor actor = SignedIn.actor(request);
        boolean onThisMachine = actor != null && actor.user().equals(Credentials.NODE);
        if (!onThisMachine && !code.is(Given.text(json.setupCode()))) {
            throw new Refused(new Refusal("access.setup-code-wrong", 403, Map.of()));
        }
        String login = Given.text(json.login());
        String password = Given.text(json.password());
        Refused.unless(setUp.run(new SetUp.Wish(
                Given.text(json.companyName()),
                Given.or(json.ownerName(), login),
                login,
                password,
                Given.or(json.trade(), "general"),
                Given.list(json.stores()),
                Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))));
        return sessions.signIn(login, password, request);
    }
}
