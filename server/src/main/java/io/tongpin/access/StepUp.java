package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Showing anew who one is, before what matters most (再次验证): by the password, by a code, or by a passkey. */
public final class StepUp {

    /** How long a proof holds in its session, and signing in, which is one. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Database database;
    private final StepUpSettings settings;
    private final Proving proving;
    private final CodeCheck codes;
    private final InstantSource clock;

    public StepUp(Database database, StepUpSettings settings, Proving proving, CodeCheck codes, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.proving = proving;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Why the person must show anew who they are; empty if they need not. A token has nobody at it who could.
     *
     * @param by id of the session or token that the request came with
     */
    public Optional<Refusal> needed(Actor actor, UUID by, Critical.Level level) {
        if (!asked(actor.company(), level)) {
            return Optional.empty();
        }
        // Read and not remembered: another process may have taken the proof a moment ago.
        return database.read(actor.company(), tx -> {
            Optional<Instant> proved = SessionRows.provedAt(tx, by);
            if (proved.isEmpty() || isFresh(proved.get())) {
                return Optional.empty();
            }
            String kinds = String.join(" ", proofs(tx, actor.user()));
            return Optional.of(new Refusal("access.step-up-needed", 403, Map.of("proof", kinds)));
        });
    }

    /**
     * What stands before an act (再次验证说明).
     *
     * @param level how critical the act is
     * @param setting how far the company has gone
     * @param asked whether such an act is asked about at all
     * @param until when what was shown in this session ceases to count; null: nothing that counts was shown
     * @param proofs what could be shown; none where nobody is asked, or it is about somebody else
     */
    public record Asked(
            Critical.Level level,
            String setting,
            boolean asked,
            @Nullable Instant until,
            List<String> proofs) {}

    /** The same before one tries, for whoever is in this session; a token is never asked. */
    public Asked before(Actor actor, UUID by, Critical.Level level) {
        Asked rule = before(actor.company(), level);
        if (!rule.asked()) {
            return rule;
        }
        return database.read(actor.company(), tx -> {
            Optional<Instant> proved = SessionRows.provedAt(tx, by);
            return new Asked(
                    level,
                    rule.setting(),
                    proved.isPresent(),
                    proved.filter(this::isFresh).map(at -> at.plus(FRESH)).orElse(null),
                    proved.isPresent() ? proofs(tx, actor.user()) : List.of());
        });
    }

    /** Whether anybody here is asked before such an act. */
    public Asked before(int company, Critical.Level level) {
        return new Asked(level, settings.level(company), asked(company, level), null, List.of());
    }

    private static List<String> proofs(Tx tx, UUID person) {
        List<String> proofs = new ArrayList<>();
        if (PasskeyRows.any(tx, person)) {
            proofs.add("passkey");
        }
        if (SecondFactorRows.isOn(tx, person)) {
            proofs.add("code");
        }
        proofs.add("password");
        return proofs;
    }

    /**
     * Whether the company lets so little be written off without a question.
     *
     * @param worth asked for only where there is a limit; empty: nobody knows, which is not little
     */
    public boolean leaves(int company, Supplier<Optional<Money>> worth) {
        Money above = settings.above(company);
        return above != null
                && worth.get().filter(lost -> lost.compareTo(above) < 0).isPresent();
    }

    private boolean asked(int company, Critical.Level level) {
        return switch (level) {
            case NEVER -> false;
            case DOCUMENTS -> settings.level(company).equals(StepUpSettings.DOCUMENTS);
            case ADMINISTRATION -> !settings.level(company).equals(StepUpSettings.OFF);
            case ALWAYS -> true;
        };
    }

    /** A clock that was put right leaves no proof from the future behind, which would hold until then. */
    private boolean isFresh(Instant proved) {
        return Duration.between(proved, clock.instant()).abs().compareTo(FRESH) < 0;
    }

    /** Takes the password as a proof for this session; why not, empty if it is one. */
    public Optional<Refusal> byPassword(Actor actor, UUID session, String password) {
        Optional<Refusal> wrong = proving.password(actor, password);
        if (wrong.isEmpty()) {
            database.write(actor.company(), tx -> SessionRows.proved(tx, session, clock.instant()));
        }
        return wrong;
    }

    /** Takes a code of the phone, or a recovery code, which is used up by it. */
    public Optional<Refusal> byCode(Actor actor, UUID session, String code) {
        Optional<Refusal> tooMany = proving.begin(actor);
        if (tooMany.isPresent()) {
            return tooMany;
        }
        return database.write(actor.company(), tx -> {
            Optional<Refusal> wrong = codes.use(tx, actor.user(), code, clock.instant());
            if (wrong.isEmpty()) {
                proving.succeeded(tx, actor);
                SessionRows.proved(tx, session, clock.instant());
            }
            return wrong;
        });
    }
}
