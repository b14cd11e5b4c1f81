package io.tongpin.access.web;

import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.access.SecondFactors;
import io.tongpin.access.Sessions;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.MasterController;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;

/** People who sign in. */
@RestController
@Needs("access")
@Critical
@RequestMapping(value = "/api/users", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonController extends MasterController<Person, PersonJson> {

    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;

    PersonController(People people, Sessions sessions, SecondFactors factors) {
        super(people.people());
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
    }

    record NewPassword(@Nullable String password) {}

    @Override
    protected PersonJson json(Person record) {
        return PersonJson.of(record);
    }

    @Override
    protected Person record(UUID id, PersonJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Outcome<Person> save(Actor actor, UUID command, Person record) {
        return people.savePerson(actor, command, record);
    }

    @Override
    protected Outcome<Person> archived(Actor actor, UUID command, UUID id) {
        return ended(actor, people.markPerson(actor, command, id, true));
    }

    @Override
    protected Outcome<Person> restored(Actor actor, UUID command, UUID id) {
        return ended(actor, people.markPerson(actor, command, id, false));
    }

    /** Whoever comes back signs in anew. */
    private Outcome<Person> ended(Actor actor, Outcome<Person> marked) {
        if (marked instanceof Outcome.Done<Person>(Person person)) {
            sessions.endAll(actor, person.id(), null);
        }
        return marked;
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("store", parameters.id("store"));
    }

    /** Who sees the people of some stores sees no others. */
    @Override
    protected Wanted narrowed(Actor actor, Wanted wanted) {
        return actor.reach("access", "view") instanceof StoreScope.These these
                ? wanted.within("store", these.places())
                : wanted;
    }

    @Override
    protected boolean mayFind(Actor actor, Person person) {
        return People.sees(actor, person);
    }

    /** Where the person is signed in. */
    @GetMapping("/{id}/sessions")
    @Needs(".edit")
    SessionLine.Lines sessions(Actor actor, @PathVariable UUID id) {
        return SessionLine.Lines.of(Refused.unless(sessions.of(actor, id)), null);
    }

    /** Signs the person out everywhere. Somebody's phone is gone: that must not take long. */
    @DeleteMapping("/{id}/sessions")
    @Needs(".edit")
    @Critical(Critical.Level.NEVER)
    SessionLine.Ended endSessions(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return new SessionLine.Ended(Refused.unless(sessions.endAll(actor, id, SignedIn.session(request))));
    }

    /** Whether the person has a second factor. */
    @GetMapping("/{id}/second-factor")
    @Needs(".edit")
    SecondFactorController.FactorJson secondFactor(Actor actor, @PathVariable UUID id) {
        return SecondFactorController.FactorJson.of(Refused.unless(factors.of(actor, id)));
    }

    /** For whoever has lost phone and recovery codes; the person is signed out everywhere. */
    @DeleteMapping("/{id}/second-factor")
    @Needs(".edit")
    ResponseEntity<Void> resetSecondFactor(
            Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        Refused.unless(factors.reset(actor, command, id));
        return ResponseEntity.noContent().build();
    }

    record StartPassword(String password, Instant until) {}

    /** Makes a password to start with, shown once; the person must choose another one at the first sign-in. */
    @PostMapping("/{id}/start-password")
    @Needs(".edit")
    ResponseEntity<StartPassword> startPassword(
            Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        People.Start start = Refused.unless(people.startPassword(actor, command, id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new StartPassword(start.password(), start.until()));
    }

    /** Sets somebody's password to start with; whoever is signed in as them must sign in again. */
    @PutMapping("/{id}/password")
    @Needs(".edit")
    ResponseEntity<Void> setPassword(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody NewPassword json) {
        Refused.unless(people.setPassword(actor, command, id, Given.text(json.password()), null));
        return ResponseEntity.noContent().build();
    }
}
