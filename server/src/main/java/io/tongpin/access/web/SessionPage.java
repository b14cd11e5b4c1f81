package io.tongpin.access.web;

import io.tongpin.access.Delegations;
import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.access.RightCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells a browser whom it works for. */
@Component
class SessionPage {

    private final People people;
    private final Chains chains;
    private final RightCatalogue catalogue;
    private final Delegations delegations;
    private final boolean practice;

    SessionPage(
            People people,
            Chains chains,
            RightCatalogue catalogue,
            Delegations delegations,
            @Value("${tongpin.practice:false}") boolean practice) {
        this.people = people;
        this.chains = chains;
        this.catalogue = catalogue;
        this.delegations = delegations;
        this.practice = practice;
    }

    /** What is told to whoever has not signed in. */
    Map<String, String> toStrangers(boolean setupNeeded) {
        String needed = Boolean.toString(setupNeeded);
        return practice ? Map.of("setupNeeded", needed, "practice", "true") : Map.of("setupNeeded", needed);
    }

    SessionJson show(Actor actor, boolean mustChoosePassword, boolean mustEnrol, HttpServletRequest request) {
        @Nullable Actor looks = SignedIn.looks(request);
        Actor self = looks == null ? actor : looks;
        Person person = people.people().find(self.company(), self.user());
        Company company = chains.company(actor.company());
        List<SessionJson.GrantJson> grants = actor.grants().stream()
                .map(grant -> SessionJson.GrantJson.of(grant.scope(), rights(grant)))
                .toList();
        return new SessionJson(
                new SessionJson.User(self.user(), self.name(), person == null ? self.name() : person.code()),
                company == null
                        ? null
                        : new SessionJson.CompanyInfo(
                                company.id(), company.code(), company.name(), company.currency(), company.trade()),
                grants.stream()
                        .flatMap(grant -> grant.rights().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                grants,
                delegations.list().standingIn(actor).stream()
                        .map(SessionJson.StandInJson::of)
                        .toList(),
                actor.store(),
                company == null,
                mustChoosePassword,
                mustEnrol,
                looks != null,
                practice,
                language(request));
    }

    /** As the role has them; where some are withheld, those that are left, one by one. */
    private List<String> rights(Actor.Grant grant) {
        return grant.withheld().isEmpty()
                ? grant.rights().stream().sorted().toList()
                : catalogue.in(grant.rights()).stream().filter(grant::holds).toList();
    }

    static String language(HttpServletRequest request) {
        return Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .toLanguageTag();
    }
}
