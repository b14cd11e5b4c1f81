package io.tongpin.access;

import com.webauthn4j.data.RegistrationData;
import io.tongpin.access.ChallengeRows.Asked;
import io.tongpin.access.ChallengeRows.Purpose;
import io.tongpin.access.PasskeyCheck.Checked;
import io.tongpin.access.PasskeyCheck.Made;
import io.tongpin.access.PasskeyRows.Gone;
import io.tongpin.access.PasskeyRows.New;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One's passkeys (通行密钥): keys in one's devices, which sign instead of a password. Whatever is done to them is in the log. */
public final class Passkeys {

    /** As many devices as somebody may well have. */
    public static final int MOST = 20;

    /** How long a device has time to answer. */
    public static final Duration PATIENCE = ChallengeRows.LIFE;

    /** What a passkey may sign by, as COSE numbers them. */
    public static final List<Integer> ALGORITHMS = PasskeyCheck.ALGORITHMS;

    private static final int LONGEST_NAME = 40;
    private static final int HANDLE_BYTES = 32;

    private final Database database;
    private final MasterWrite write;
    private final PasskeyCheck check;
    private final PersonNotes notes;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public Passkeys(
            Database database,
            MasterWrite write,
            PasskeyCheck check,
            PersonNotes notes,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.check = check;
        this.notes = notes;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    public List<Passkey> own(Actor actor) {
        return database.read(actor.company(), tx -> PasskeyRows.of(tx, actor.user()));
    }

    /**
     * What the browser is told, so that a device makes one.
     *
     * @param handle what the device shall call the person by
     * @param known those that there are; a device that holds one makes no second
     */
    public record Asking(byte[] challenge, byte[] handle, List<Passkey> known) {}

    public Outcome<Asking> ask(Actor actor, UUID session) {
        byte[] challenge = ChallengeRows.drawn(random);
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        return database.write(actor.company(), tx -> {
            List<Passkey> known = PasskeyRows.of(tx, actor.user());
            if (known.size() >= MOST) {
                return Outcome.refused(tooMany());
            }
            ChallengeRows.ask(tx, Asked.in(session, Purpose.ADD), challenge, clock.instant());
            return Outcome.done(new Asking(challenge, PasskeyRows.handle(tx, actor.user(), handle), known));
        });
    }

    /**
     * Adds one that a device has made; its id is that of the command.
     *
     * @param name empty: what the browser is called
     */
    public Outcome<Integer> add(
            Actor actor, UUID command, UUID session, PasskeyOffer offer, String name, PasskeySite site, Caller caller) {
        String on = Browsers.of(caller.agent()).words();
        String called = name.isBlank() ? on : name.strip();
        RegistrationData said = check.read(offer).orElse(null);
        if (said == null) {
            return Outcome.refused(refused(PasskeyCheck.WRONG));
        }
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Outcome.refused(badName());
        }
        New added = new New(command, actor.user(), site.rpId(), called, clock.instant(), on, offer.transports());
        Map<String, ?> asked =
                Map.of("name", called, "offer", Base64.getEncoder().encodeToString(Secrets.hash(offer.attestation())));
        return notes.change(
                actor, command, actor.user(), asked, "passkey-added", tx -> add(tx, added, session, said, site));
    }

    private Outcome<List<Written>> add(Tx tx, New added, UUID session, RegistrationData said, PasskeySite site)
            throws SQLException {
        byte[] challenge = PasskeyCheck.challenge(said.getCollectedClientData());
        if (!ChallengeRows.take(tx, Purpose.ADD, session, challenge, added.now())) {
            return Outcome.refused(refused(ShownPasskeys.LATE));
        }
        return switch (check.made(said, site)) {
            case Checked.Failed<Made>(String code) -> Outcome.refused(refused(code));
            case Checked.Passed<Made>(Made made) -> {
                if (PasskeyRows.count(tx, added.person()) >= MOST) {
                    yield Outcome.refused(tooMany());
                }
                if (!PasskeyRows.add(tx, added, made)) {
                    yield Outcome.refused(Refusal.rule("access.passkey-known"));
                }
                // Whoever has just made it holds it in their hands.
                SessionRows.byPasskey(tx, session, added.id());
                yield Outcome.done(List.of(written("passkey.added", added.id(), 1, added.person(), added.name())));
            }
        };
    }

    /** Calls it something. */
    public Outcome<UUID> rename(Actor actor, UUID id, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Outcome.refused(badName());
        }
        UUID command = ids.next();
        return database.write(actor.company(), tx -> {
            Optional<Integer> version = PasskeyRows.rename(tx, actor.user(), id, called);
            if (version.isEmpty()) {
                return Outcome.refused(unknown(id));
            }
            Written written = written("passkey.renamed", id, version.get(), actor.user(), called);
            write.append(tx, actor, command, null, List.of(written));
            return Outcome.done(id);
        });
    }

    /**
     * Whoever holds the device signs in with it no more, and is out where they have.
     *
     * @param here the session it is removed in, which goes on
     * @param keeping whether the sessions that it has opened go on, too
     */
    public Outcome<Integer> remove(Actor actor, UUID command, UUID id, UUID here, boolean keeping) {
        Map<String, ?> asked = Map.of("passkey", id, "keeping", keeping);
        return notes.change(actor, command, actor.user(), asked, "passkey-removed", tx -> {
            List<Gone> gone = PasskeyRows.remove(tx, actor.user(), id);
            if (gone.isEmpty()) {
                return Outcome.refused(unknown(id));
            }
            List<Written> written = new ArrayList<>(removed(actor.user(), gone));
            if (!keeping) {
                written.addAll(Sessions.ended(SessionRows.closeOpenedBy(tx, actor.user(), id, here, clock.instant())));
            }
            return Outcome.done(written);
        });
    }

    static List<Written> removed(UUID person, List<Gone> gone) {
        return gone.stream()
                .map(one -> written("passkey.removed", one.id(), one.version(), person, one.name()))
                .toList();
    }

    /** What the log is told of a passkey: whose it is and what they call it, and nothing that it signs with. */
    static Written written(String kind, UUID id, int version, UUID person, String name) {
        boolean there = !kind.equals("passkey.removed");
        return new Written("passkey", kind, id, version, null, Map.of("user", person, "name", name, "there", there));
    }

    private static Refusal tooMany() {
        return Refusal.rule("access.passkeys-too-many", "max", "" + MOST);
    }

    private static Refusal badName() {
        return Refusal.input("access.passkey-name", "max", "" + LONGEST_NAME);
    }

    private static Refusal unknown(UUID id) {
        return Refusal.unknown("master.unknown", id);
    }

    private static Refusal refused(String code) {
        return new Refusal(code, 403, Map.of());
    }
}
