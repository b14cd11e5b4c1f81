package io.tongpin.practice.web;

import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import io.tongpin.platform.SideNode.Door;
import io.tongpin.platform.Words;
import io.tongpin.practice.Practice;
import io.tongpin.practice.PracticeInside;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The practice environment as the shop's people see it. */
@RestController
@RequestMapping(path = "/api/practice", produces = MediaType.APPLICATION_JSON_VALUE)
class PracticeController {

    private final Optional<Practice> practice;
    private final Optional<PracticeInside> inside;
    private final Words words;

    PracticeController(Optional<Practice> practice, Optional<PracticeInside> inside, Words words) {
        this.practice = practice;
        this.inside = inside;
        this.words = words;
    }

    /** @param login as whom one wants to come in */
    record WishJson(@Nullable String login) {}

    /**
     * The way in.
     *
     * @param ticket good once, for a minute
     * @param port on this machine, unless there is an address
     */
    record WayJson(String ticket, int port, @Nullable String address) {}

    @GetMapping
    @Needs(Needs.SIGN_IN)
    PracticeJson show(HttpServletRequest request) {
        Locale language = Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return inside.map(PracticeJson::inside)
                .or(() -> practice.map(one -> PracticeJson.of(one, words, language)))
                .orElseGet(PracticeJson::none);
    }

    @PostMapping("/open")
    @Needs("company.configure")
    PracticeJson open(HttpServletRequest request) {
        return act(Practice::open, request);
    }

    @PostMapping("/reset")
    @Needs("company.configure")
    PracticeJson reset(HttpServletRequest request) {
        return act(Practice::reset, request);
    }

    @PostMapping("/stop")
    @Needs("company.configure")
    PracticeJson stop(HttpServletRequest request) {
        return act(Practice::stop, request);
    }

    private PracticeJson act(Function<Practice, Outcome<Practice.Status>> act, HttpServletRequest request) {
        Refused.unless(act.apply(here()));
        return show(request);
    }

    /** Whoever may sign in here may practise, as whomever they like. */
    @PostMapping("/way")
    @Needs(Needs.SIGN_IN)
    WayJson way(@RequestBody WishJson wish) {
        String login = wish.login() == null ? "" : wish.login();
        Practice beside = here();
        Door door = Refused.unless(beside.door(login));
        String ticket = Refused.unless(PracticeDoor.ticket(door, login));
        return new WayJson(ticket, door.port(), beside.plan().address());
    }

    private Practice here() {
        return practice.orElseThrow(() -> new Refused(Refusal.rule("practice.not-here")));
    }
}
