package io.tongpin.access;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Prepared;
import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** People, their roles, passwords and API tokens (用户管理). Nobody gives away a right that he does not have. */
public final class People {

    /** Long enough for a weekend, too short to be forgotten in a drawer. */
    private static final Duration START = Duration.ofDays(7);

    private final MasterRecords<Person> people;
    private final MasterRecords<Role> roles;
    private final MasterRecords<ApiToken> tokens;
    private final Database database;
    private final MasterWrite write;
    private final Passwords passwords;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;
    private final Giving giving;
    private final Explaining explaining;

    public People(
            Database database,
            MasterWrite write,
            RightCatalogue rights,
            FieldCatalogue fields,
            Passwords passwords,
            Credentials credentials,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.people = new MasterRecords<>(new PersonTable(credentials::forget), database, write, List.of());
        this.roles =
                new MasterRecords<>(new RoleTable(rights, fields, credentials::forget), database, write, List.of());
        this.tokens = new MasterRecords<>(new ApiTokenTable(rights, credentials::forget), database, write, List.of());
        this.database = database;
        this.write = write;
        this.passwords = passwords;
        this.credentials = credentials;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.giving = new Giving(database, roles, fields, clock);
        this.explaining = new Explaining(database, people, roles, tokens, clock);
    }

    public MasterRecords<Person> people() {
        return people;
    }

    /** Why somebody may do something, or not. */
    public Explaining explaining() {
        return explaining;
    }

    public MasterRecords<Role> roles() {
        return roles;
    }

    /** What somebody may give. */
    Giving giving() {
        return giving;
    }

    public MasterRecords<ApiToken> tokens() {
        return tokens;
    }

    /** A role holds wherever somebody has it, so whoever changes one needs the right to in all of the company. */
    public Outcome<Role> saveRole(Actor actor, UUID command, Role role) {
        List<Refusal> why = giving.role(actor, role);
        return why.isEmpty() ? roles.save(actor, command, role) : Outcome.refused(why);
    }

    public Outcome<Role> markRole(Actor actor, UUID command, UUID role, boolean archived) {
        List<Refusal> why = giving.roles(actor);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        return archived ? roles.archive(actor, command, role) : roles.restore(actor, command, role);
    }

    /** Roles whose scope is not said hold where the person works. */
    public Outcome<Person> savePerson(Actor actor, UUID command, Person wish) {
        Person before = people.find(actor.company(), wish.id());
        Person person = giving.placed(actor.company(), wish);
        List<Refusal> why = giving.person(actor, before, person);
        return why.isEmpty() ? people.save(actor, command, person) : Outcome.refused(why);
    }

    /** Somebody as they are kept, and as they would be. */
    public record Trial(Person before, Person after) {}

    /** What would be saved or archived, unless it would be refused; nothing is written. */
    public Outcome<Trial> tried(Actor actor, Person wish) {
        Person before = people.find(actor.company(), wish.id());
        if (before == null || !Giving.mayChange(actor, before)) {
            return Outcome.refused(Refusal.unknown("master.unknown", wish.id()));
        }
        Person after = giving.placed(actor.company(), wish);
        List<Refusal> why =
                new ArrayList<>(wish.archived() ? giving.handle(actor, before) : giving.person(actor, before, after));
        if (why.isEmpty()) {
            why.addAll(database.write(
                    actor.company(),
                    tx -> wish.archived()
                            ? people.prepareMark(tx, List.of(wish.id()), true).reasons()
                            : people.prepare(tx, List.of(after), Set.of()).reasons()));
        }
        return why.isEmpty() ? Outcome.done(new Trial(before, after)) : Outcome.refused(why);
    }

    /** What speaks against leaving somebody less than they had. */
    List<Refusal> mayTake(Actor actor, Person before, Person less) {
        return giving.person(actor, before, less);
    }

    public Outcome<Person> markPerson(Actor actor, UUID command, UUID id, boolean archived) {
        Person person = people.find(actor.company(), id);
        if (person == null || !Giving.mayChange(actor, person)) {
            return Outcome.refused(Refusal.unknown("master.unknown", id));
        }
        List<Refusal> why = giving.handle(actor, person);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        return archived ? people.archive(actor, command, id) : people.restore(actor, command, id);
    }

    /** What speaks against acting for somebody, or on them: that they are not the actor's to look after, or may more. */
    List<Refusal> handle(Actor actor, UUID id) {
        Person person = people.find(actor.company(), id);
        return person == null || !Giving.mayChange(actor, person)
                ? List.of(Refusal.unknown("master.unknown", id))
                : giving.handle(actor, person);
    }

    /** Whether somebody is one of the people that the actor may look at. */
    public static boolean sees(Actor actor, Person person) {
        return sees(actor, person.store());
    }

    /** The same for anybody who works in this store; null is headquarters. */
    static boolean sees(Actor actor, @Nullable UUID store) {
        StoreScope reach = actor.reach("access", "view");
        return store == null ? reach.everywhere() : reach.coversOwn(store);
    }

    /** Whether somebody is one of the people that the actor may change. */
    public static boolean looksAfter(Actor actor, @Nullable Person person) {
        return person != null && Giving.mayChange(actor, person);
    }

    /** A password to start with, told here and never again, and until when it opens the door. */
    public record Start(String password, Instant until) {}

    /** Makes a password that somebody starts with; at the first sign-in they must choose their own. */
    public Outcome<Start> startPassword(Actor actor, UUID command, UUID person) {
        String password = Secrets.start(random);
        Instant until = clock.instant().plus(START);
        boolean[] fresh = new boolean[1];
        Outcome<Integer> set = change(actor, command, person, password, null, until, () -> fresh[0] = true);
        return switch (set) {
            case Outcome.Refused<Integer>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Integer> _
            when !fresh[0] -> // The answer of then is not kept; a new command makes a new one.
                Outcome.refused(Refusal.rule("access.shown-once"));
            case Outcome.Done<Integer> _ -> Outcome.done(new Start(password, until));
        };
    }

    /**
     * Sets somebody's password and ends all sessions but the one it was done in. What somebody else has set is a password
     * to start with.
     */
    public Outcome<Integer> setPassword(
            Actor actor, UUID command, UUID person, String password, @Nullable UUID session) {
        Instant until = person.equals(actor.user()) ? null : clock.instant().plus(START);
        return change(actor, command, person, password, session, until, () -> {});
    }

    private Outcome<Integer> change(
            Actor actor,
            UUID command,
            UUID person,
            String password,
            @Nullable UUID session,
            @Nullable Instant startsUntil,
            Runnable done) {
        Person who = people.find(actor.company(), person);
        boolean own = person.equals(actor.user());
        if (who == null || !own && !Giving.mayChange(actor, who)) {
            return Outcome.refused(Refusal.unknown("master.unknown", person));
        }
        List<Refusal> why = new ArrayList<>(Passwords.check(password, own(who)));
        if (!own) {
            why.addAll(giving.handle(actor, who)); // Or an owner could be taken over.
        }
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        String hash = passwords.hash(password);
        byte[] request = CanonicalJson.bytes(Map.of("id", person));
        Outcome<Integer> ending = write.run(actor, command, person, request, tx -> {
            done.run();
            Outcome<List<Written>> written = writePassword(tx, person, hash, startsUntil);
            if (!(written instanceof Outcome.Done<List<Written>>(List<Written> first))) {
                return written;
            }
            // After the password: who signs in by the old one at this moment is found here, or refused there.
            List<Written> all = new ArrayList<>(first);
            all.addAll(Sessions.ended(SessionRows.closeAll(tx, person, session, clock.instant())));
            return Outcome.done(all);
        });
        credentials.forget();
        return ending;
    }

    /** What is known of somebody, also by the sound. */
    private static List<String> own(Person who) {
        String phone = who.phone();
        return List.of(
                who.code(),
                who.name(),
                SearchTerms.initials(who.name()),
                phone == null ? "" : phone.replaceAll("\\D", ""));
    }

    /** One's own password, by the old one. */
    public Outcome<Integer> changePassword(
            Actor actor, UUID command, String old, String password, @Nullable UUID session) {
        Optional<String> hash = database.read(actor.company(), tx -> Passwords.find(tx, actor.user()));
        if (!passwords.matches(old, hash)) {
            return Outcome.refused(new Refusal("access.bad-credentials", 403, Map.of()));
        }
        return old.equals(password)
                ? Outcome.refused(Refusal.input("access.password-same"))
                : setPassword(actor, command, actor.user(), password, session);
    }

    private Outcome<List<Written>> writePassword(Tx tx, UUID person, String hash, @Nullable Instant startsUntil)
            throws SQLException {
        Person who = people.byIds(tx, List.of(person)).get(person);
        if (who == null) {
            return Outcome.refused(Refusal.unknown("master.unknown", person));
        }
        Prepared<Person> prepared =
                people.prepare(tx, List.of(who), Set.of(), "password-changed", people.table()::searchable);
        if (!prepared.refusals().isEmpty()) {
            return Outcome.refused(prepared.reasons());
        }
        Passwords.write(tx, person, hash, clock.instant(), startsUntil);
        return Outcome.done(prepared.write(tx));
    }

    /** Somebody by login, however it is written. */
    public Optional<Person> byLogin(int company, String login) {
        return database.read(company, tx -> PersonRows.byLogin(tx, login))
                .flatMap(id -> Optional.ofNullable(people.find(company, id)));
    }

    /** The first owner: whom a command acts for that names nobody. */
    public Optional<Person> owner(int company) {
        return database.read(company, PersonRows::owner).flatMap(id -> Optional.ofNullable(people.find(company, id)));
    }
}
