package io.tongpin.access.web;

import io.tongpin.access.Delegation;
import io.tongpin.access.DelegationList;
import io.tongpin.access.Delegations;
import io.tongpin.access.Person;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import io.tongpin.platform.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lending what one may do to a colleague for a while. */
@RestController
@RequestMapping(path = "/api/delegations", produces = MediaType.APPLICATION_JSON_VALUE)
class DelegationController {

    private final Delegations delegations;
    private final Words words = Words.of("rights");

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    /**
     * A role that is to be lent.
     *
     * @param scope {@code company} or {@code unit}
     * @param unit the unit with all under it, if that is the scope
     */
    record LentJson(
            @Nullable UUID role,
            @Nullable String scope,
            @Nullable UUID unit) {

        String text() {
            String where = Given.text(scope);
            return role + "@" + (where.equals("unit") ? String.valueOf(unit) : where);
        }
    }

    /**
     * A delegation that is to be.
     *
     * @param lent one's own roles, where they hold or in less
     * @param from left out: at once
     */
    record WishJson(
            @Nullable UUID id,
            @Nullable UUID receiver,
            @Nullable List<LentJson> lent,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason) {}

    record DelegationsJson(List<DelegationJson> items) {}

    /** Somebody one works with. */
    record ColleagueJson(
            UUID id, String name, String login, @Nullable UUID store) {

        static ColleagueJson of(Person person) {
            return new ColleagueJson(person.id(), person.name(), person.code(), person.store());
        }
    }

    record ColleaguesJson(List<ColleagueJson> items) {}

    /**
     * A unit.
     *
     * @param within units of one's own roles that it lies in
     */
    record PlaceJson(UUID id, String name, Set<UUID> within) {}

    /**
     * What one could lend.
     *
     * @param days how long at most
     */
    record ChoicesJson(List<DelegationJson.PartJson> roles, List<PlaceJson> places, long days) {}

    /** Two duties that would come together in one hand, named in each language. */
    record ConflictJson(String code, Map<String, String> name) {}

    record ConflictsJson(List<ConflictJson> conflicts) {}

    record Done(UUID id, int version) {}

    @GetMapping
    @Needs(Needs.SIGN_IN)
    DelegationsJson list(Actor actor) {
        return new DelegationsJson(delegations.list().all(actor).stream()
                .map(one -> DelegationJson.of(actor, one))
                .toList());
    }

    @GetMapping("/{id}")
    @Needs(Needs.SIGN_IN)
    DelegationJson show(Actor actor, @PathVariable UUID id) {
        return delegations
                .list()
                .find(actor, id)
                .map(one -> DelegationJson.of(actor, one))
                .orElseThrow(() -> new Refused(Refusal.unknown("access.delegation-unknown", id)));
    }

    @GetMapping("/choices")
    @Needs("access.delegate")
    ChoicesJson choices(Actor actor) {
        DelegationList.Choices choices = delegations.list().choices(actor);
        return new ChoicesJson(
                choices.roles().stream().map(DelegationJson.PartJson::of).toList(),
                choices.places().stream()
                        .map(one -> new PlaceJson(one.id(), one.name(), one.within()))
                        .toList(),
                Delegation.LONGEST.toDays());
    }

    @GetMapping("/colleagues")
    @Needs("access.delegate")
    ColleaguesJson colleagues(Actor actor, @RequestParam(defaultValue = "") String q) {
        return new ColleaguesJson(delegations.list().colleagues(actor, q).stream()
                .map(ColleagueJson::of)
                .toList());
    }

    /**
     * Which duties would come together in one hand.
     *
     * @param lent each as {@code role@company} or {@code role@unit}
     */
    @GetMapping("/conflicts")
    @Needs("access.delegate")
    ConflictsJson conflicts(Actor actor, @RequestParam UUID receiver, @RequestParam List<String> lent) {
        return new ConflictsJson(delegations.list().conflicts(actor, receiver, lent).stream()
                .map(one -> new ConflictJson(one.code(), RightsController.said(words, "conflict." + one.code())))
                .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.delegate")
    @Critical
    Done give(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody WishJson body) {
        UUID id = body.id() == null ? command : body.id();
        Delegations.Wish wish = new Delegations.Wish(
                id,
                body.receiver(),
                Given.list(body.lent()).stream().map(LentJson::text).toList(),
                body.from(),
                body.until(),
                Given.text(body.reason()));
        return new Done(id, Refused.unless(delegations.give(actor, command, wish)));
    }

    /** Ends it at once: nothing of it is in force when this returns. */
    @PostMapping("/{id}/end")
    @Needs(Needs.SIGN_IN)
    Done end(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Done(id, Refused.unless(delegations.end(actor, command, id)));
    }
}
