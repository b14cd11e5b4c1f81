package io.tongpin.access;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Prepared;
import io.tongpin.organization.Chains;
import io.tongpin.organization.FoundCompany;
import io.tongpin.organization.FoundCompany.Founding;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The first run (初次设置): makes the company, its owner and all it begins with, in one transaction or not at all. */
public final class SetUp {

    private static final int FIRST_COMPANY = 1;

    private final Chains chains;
    private final FoundCompany founding;
    private final People people;
    private final MasterWrite write;
    private final Passwords passwords;
    private final List<CompanyCreated> created;
    private final InstantSource clock;
    private final Ids ids;

    public SetUp(
            Chains chains,
            FoundCompany founding,
            People people,
            MasterWrite write,
            Passwords passwords,
            List<CompanyCreated> created,
            InstantSource clock,
            Ids ids) {
        this.chains = chains;
        this.founding = founding;
        this.people = people;
        this.write = write;
        this.passwords = passwords;
        this.created = created.stream()
                .sorted(Comparator.comparingInt(CompanyCreated::order))
                .toList();
        this.clock = clock;
        this.ids = ids;
    }

    /** What the founder says. */
    public record Wish(
            String companyName,
            String ownerName,
            String login,
            String password,
            String trade,
            List<String> stores,
            Locale language) {}

    /** Whether nobody has done it yet. */
    public boolean needed() {
        return chains.onlyCompany().isEmpty();
    }

    /** The owner's id, or why not. */
    public Outcome<UUID> run(Wish wish) {
        List<Refusal> why = check(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        UUID company = ids.next();
        UUID owner = ids.next();
        Actor actor = new Actor(FIRST_COMPANY, owner, wish.ownerName(), Set.of("*"), null, "setup");
        String hash = passwords.hash(wish.password());
        byte[] request = CanonicalJson.bytes(Map.of("company", wish.companyName()));
        Outcome<Integer> ending = MasterRecords.retried(
                () -> write.run(actor, ids.next(), company, request, tx -> all(tx, actor, company, wish, hash)));
        return switch (ending) {
            case Outcome.Refused<Integer>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<Integer>(Integer version) -> Outcome.done(owner);
        };
    }

    private List<Refusal> check(Wish wish) {
        if (!needed()) {
            return List.of(Refusal.rule("access.already-set-up"));
        }
        Bounds bounds = new Bounds();
        bounds.required("companyName", wish.companyName(), 200);
        bounds.required("ownerName", wish.ownerName(), 200);
        bounds.code("login", wish.login(), 40);
        bounds.choice("trade", wish.trade(), List.of("clothing", "general"));
        bounds.count("stores", wish.stores(), 200);
        wish.stores().forEach(store -> bounds.required("stores", store, 180));
        List<Refusal> why = new ArrayList<>(bounds.refusals());
        why.addAll(Passwords.check(wish.password(), List.of(wish.login(), wish.ownerName(), wish.companyName())));
        return why;
    }

    private Outcome<List<Written>> all(Tx tx, Actor actor, UUID company, Wish wish, String hash) throws SQLException {
        if (!chains.of(tx).stores().isEmpty()) {
            return Outcome.refused(Refusal.rule("access.already-set-up"));
        }
        Founding wanted = new Founding(
                company,
                wish.companyName(),
                "CNY",
                wish.trade(),
                "Asia/Shanghai",
                wish.stores(),
                words(wish.language()));
        Outcome<List<Written>> founded = founding.found(tx, wanted);
        if (!(founded instanceof Outcome.Done<List<Written>>(List<Written> first))) {
            return founded;
        }
        List<Written> written = new ArrayList<>(first);
        List<Refusal> why = owner(tx, actor, wish, hash, written);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        for (CompanyCreated module : created) {
            written.addAll(module.created(tx, actor, wish.trade(), wish.language()));
        }
        return Outcome.done(written);
    }

    private List<Refusal> owner(Tx tx, Actor actor, Wish wish, String hash, List<Written> written) throws SQLException {
        List<Role> presets = RolePreset.all().stream()
                .map(preset -> new Role(
                        ids.next(),
                        preset.code(),
                        preset.name(wish.language()),
                        preset.rights(),
                        preset.fieldRules(),
                        false,
                        0,
                        false))
                .toList();
        Prepared<Role> roles = people.roles().prepare(tx, presets, Set.of());
        if (!roles.refusals().isEmpty()) {
            return roles.reasons();
        }
        written.addAll(roles.write(tx));
        Person person = new Person(
                actor.user(),
                wish.login(),
                wish.ownerName(),
                List.of(Assignment.inCompany(presets.getFirst().id()).text()),
                null,
                null,
                0,
                false);
        Prepared<Person> owner = people.people().prepare(tx, List.of(person), Set.of());
        if (owner.refusals().isEmpty()) {
            written.addAll(owner.write(tx));
            Passwords.write(tx, person.id(), hash, clock.instant(), null);
        }
        return owner.reasons();
    }

    private static Founding.Words words(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return new Founding.Words("Headquarters", "warehouse", "Till");
        }
        return language.equals(Locale.TRADITIONAL_CHINESE)
                ? new Founding.Words("總部", "倉庫", "收銀台")
                : new Founding.Words("总部", "仓库", "收银台");
    }
}
