package io.tongpin.access.web;

import io.tongpin.access.OuterSettings;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the company's people may sign in besides by password. */
@RestController
@Critical
@RequestMapping(path = "/api/outer-provider", produces = MediaType.APPLICATION_JSON_VALUE)
class OuterProviderController {

    private final OuterSettings settings;

    OuterProviderController(OuterSettings settings) {
        this.settings = settings;
    }

    /**
     * The provider, without the secret.
     *
     * @param version 0: there is none yet
     * @param name what the button says
     * @param claim by which claim somebody is told from others
     * @param signsOut whether whoever signs out here is led there to sign out too, where it has a door for that
     * @param trustsFactor whether a second factor of the provider is enough
     */
    record ProviderJson(
            int version,
            String issuer,
            String clientId,
            String name,
            String claim,
            boolean trustsFactor,
            boolean signsOut,
            boolean active) {

        static final ProviderJson NONE = new ProviderJson(0, "", "", "", "sub", false, true, false);

        static ProviderJson of(OuterSettings.Kept kept) {
            return new ProviderJson(
                    kept.version(),
                    kept.issuer(),
                    kept.clientId(),
                    kept.name(),
                    kept.claim(),
                    kept.trustsFactor(),
                    kept.signsOut(),
                    kept.active());
        }
    }

    /** @param secret left out: the one that is kept */
    record WantedJson(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String secret,
            @Nullable String name,
            @Nullable String claim,
            @Nullable Boolean trustsFactor,
            @Nullable Boolean signsOut,
            @Nullable Boolean active) {

        OuterSettings.Wish wish() {
            return new OuterSettings.Wish(
                    Given.text(issuer).strip(),
                    Given.text(clientId).strip(),
                    Given.text(secret),
                    Given.text(name).strip(),
                    Given.or(claim, "sub").strip(),
                    Boolean.TRUE.equals(trustsFactor),
                    !Boolean.FALSE.equals(signsOut),
                    Boolean.TRUE.equals(active));
        }
    }

    record TestJson(@Nullable String issuer) {}

    /** @param host where people would be sent */
    record TestedJson(String host) {}

    @GetMapping
    @Needs("access.view")
    ProviderJson provider(Actor actor) {
        return settings.of(actor.company()).map(ProviderJson::of).orElse(ProviderJson.NONE);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    ProviderJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody WantedJson body) {
        return ProviderJson.of(Refused.unless(settings.change(actor, command, base, body.wish())));
    }

    /** Asks a provider what it says of itself, before it is kept. */
    @PostMapping(path = "/test", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    TestedJson test(@RequestBody TestJson body) {
        return new TestedJson(
                Refused.unless(settings.test(Given.text(body.issuer()).strip())));
    }
}
