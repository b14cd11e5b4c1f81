package io.tongpin.access.web;

import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.kernel.Actor;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells a browser whom it works for. */
@Component
class SessionPage {

    private final People people;
    private final Chains chains;

    SessionPage(People people, Chains chains) {
        this.people = people;
        this.chains = chains;
    }

    SessionJson show(Actor actor, boolean mustChoosePassword, boolean mustEnrol, HttpServletRequest request) {
        @Nullable Actor looks = SignedIn.looks(request);
        Actor self = looks == null ? actor : looks;
        Person person = people.people().find(self.company(), self.user());
        Company company = chains.company(actor.company());
        return new SessionJson(
                new SessionJson.User(self.user(), self.name(), person == null ? self.name() : person.code()),
                company == null
                        ? null
                        : new SessionJson.CompanyInfo(
                                company.id(), company.code(), company.name(), company.currency(), company.trade()),
                List.copyOf(new TreeSet<>(actor.rights())),
                actor.grants().stream().map(SessionJson.GrantJson::of).toList(),
                actor.store(),
                company == null,
                mustChoosePassword,
                mustEnrol,
                looks != null,
                language(request));
    }

    static String language(HttpServletRequest request) {
        return Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .toLanguageTag();
    }
}
