package io.tongpin.access;

import io.tongpin.access.SecondFactorRows.Factor;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The second factor of people (第二重验证): an app on the phone whose codes go with the password; or else {@link Passkeys}. */
public final class SecondFactors {

    private final Database database;
    private final Chains chains;
    private final People people;
    private final CodeCheck codes;
    private final Proving proving;
    private final PersonNotes notes;
    private final InstantSource clock;
    private final RandomGenerator random;

    public SecondFactors(
            Database database,
            MasterWrite write,
            Chains chains,
            People people,
            CodeCheck codes,
            Proving proving,
            Credentials credentials,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.chains = chains;
        this.people = people;
        this.codes = codes;
        this.proving = proving;
        this.notes = new PersonNotes(write, people, credentials);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Whether somebody has one.
     *
     * @param since when codes of a phone were put in force; null: none
     * @param codesLeft recovery codes that were not used
     * @param passkeys how many there are
     * @param copiedAt when one of them was last shown with a counter that had gone backwards; null: never
     */
    public record State(
            @Nullable Instant since,
            int codesLeft,
            int passkeys,
            @Nullable Instant copiedAt) {}

    public State own(Actor actor) {
        return state(actor.company(), actor.user());
    }

    /** Of somebody whom the actor looks after. */
    public Outcome<State> of(Actor actor, UUID person) {
        return People.looksAfter(actor, people.people().find(actor.company(), person))
                ? Outcome.done(state(actor.company(), person))
                : Outcome.refused(Refusal.unknown("master.unknown", person));
    }

    private State state(int company, UUID person) {
        return database.read(company, tx -> {
            Optional<Factor> on = SecondFactorRows.find(tx, person).filter(factor -> factor.onSince() != null);
            List<Passkey> passkeys = PasskeyRows.of(tx, person);
            return new State(
                    on.map(Factor::onSince).orElse(null),
                    on.isPresent() ? SecondFactorRows.codesLeft(tx, person) : 0,
                    passkeys.size(),
                    passkeys.stream()
                            .map(Passkey::copiedAt)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        });
    }

    /** What the app on the phone has to know, as text and as a camera reads it. */
    public record Offer(String secret, String uri) {}

    /** Begins: whoever sits at somebody's open screen must know their password too. */
    public Outcome<Offer> begin(Actor actor, String password) {
        Optional<Refusal> wrong = proving.password(actor, password);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        boolean offered = database.write(
                actor.company(),
                tx -> SecondFactorRows.offer(tx, actor.user(), codes.sealed(tx, actor.user(), secret)));
        if (!offered) {
            return Outcome.refused(Refusal.rule("access.second-factor-on"));
        }
        Person person = people.people().find(actor.company(), actor.user());
        String login = person == null ? actor.name() : person.code();
        return Outcome.done(new Offer(Totp.text(secret), Totp.uri(issuer(actor.company()), login, secret)));
    }

    /** As the app calls it, among those of other companies. */
    private String issuer(int company) {
        var own = chains.company(company);
        return own == null ? "Tongpin" : "Tongpin " + own.name();
    }

    /**
     * Puts it in force, when the phone has shown that it knows; other sessions of the person end. Returns the recovery codes,
     * which are told here and never again.
     */
    public Outcome<List<String>> confirm(Actor actor, UUID command, String code, @Nullable UUID session) {
        List<String> fresh = codes.codes();
        return told(actor, command, "second-factor-on", fresh, tx -> {
            // Who signs in by the password alone at this moment is waited for, and found among the others.
            tx.sql("select 1 from access.password where company_id = ? and user_id = ? for update")
                    .params(tx.company(), actor.user())
                    .query(Integer.class)
                    .list();
            Optional<Refusal> why = confirmed(tx, actor.user(), code);
            if (why.isPresent()) {
                return Outcome.refused(why.get());
            }
            codes.newCodes(tx, actor.user(), fresh);
            return Outcome.done(Sessions.ended(SessionRows.closeAll(tx, actor.user(), session, clock.instant())));
        });
    }

    private Optional<Refusal> confirmed(Tx tx, UUID person, String code) {
        Factor offered = SecondFactorRows.find(tx, person).orElse(null);
        if (offered == null || offered.onSince() != null) {
            return Optional.of(Refusal.rule(offered == null ? "access.second-factor-off" : "access.second-factor-on"));
        }
        Instant now = clock.instant();
        OptionalLong step = codes.secret(tx, person, offered)
                .map(secret -> Totp.match(secret, CodeCheck.plain(code), now, 0))
                .orElseGet(OptionalLong::empty);
        boolean right =
                step.isPresent() && SecondFactorRows.confirm(tx, person, offered.sealed(), step.getAsLong(), now);
        return right ? Optional.empty() : CodeCheck.wrong();
    }

    /** Ten new recovery codes for those of before. */
    public Outcome<List<String>> renewCodes(Actor actor, UUID command, String code) {
        Optional<Refusal> tooMany = proving.begin(actor);
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        List<String> fresh = codes.codes();
        return told(actor, command, "recovery-codes-made", fresh, tx -> {
            Optional<Refusal> wrong = codes.use(tx, actor.user(), code, clock.instant());
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            proving.succeeded(tx, actor);
            codes.newCodes(tx, actor.user(), fresh);
            return Outcome.done(List.of());
        });
    }

    /** Gives one's own up. */
    public Outcome<Integer> end(Actor actor, UUID command, String code) {
        Optional<Refusal> tooMany = proving.begin(actor);
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        return change(actor, command, actor.user(), "second-factor-off", tx -> {
            Optional<Refusal> wrong = codes.use(tx, actor.user(), code, clock.instant());
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            proving.succeeded(tx, actor);
            SecondFactorRows.remove(tx, actor.user());
            return Outcome.done(List.of());
        });
    }

    /** Takes all of it from somebody who has lost phone, passkeys and recovery codes; they are signed out everywhere. */
    public Outcome<Integer> reset(Actor actor, UUID command, UUID person) {
        if (person.equals(actor.user())) {
            return Outcome.refused(Refusal.rule("access.second-factor-own"));
        }
        List<Refusal> why = people.handle(actor, person);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        return change(actor, command, person, "second-factor-reset", tx -> {
            boolean codes = SecondFactorRows.remove(tx, person);
            List<Written> passkeys = Passkeys.removed(person, PasskeyRows.remove(tx, person, null));
            if (!codes && passkeys.isEmpty()) {
                return Outcome.refused(Refusal.rule("access.second-factor-off"));
            }
            List<Written> beside = new ArrayList<>(passkeys);
            beside.addAll(Sessions.ended(SessionRows.closeAll(tx, person, null, clock.instant())));
            return Outcome.done(beside);
        });
    }

    private Outcome<Integer> change(Actor actor, UUID command, UUID person, String verb, MasterWrite.Work work) {
        return notes.change(actor, command, person, Map.of(), verb, work);
    }

    private Outcome<List<String>> told(
            Actor actor, UUID command, String verb, List<String> fresh, MasterWrite.Work work) {
        boolean[] ran = new boolean[1];
        Outcome<Integer> ending = change(actor, command, actor.user(), verb, tx -> {
            ran[0] = true;
            return work.run(tx);
        });
        return switch (ending) {
            case Outcome.Refused<Integer>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<Integer> _ when !ran[0] -> Outcome.refused(Refusal.rule("access.codes-shown-once"));
            case Outcome.Done<Integer> _ -> Outcome.done(fresh);
        };
    }
}
