package io.tongpin.access;

import io.tongpin.access.ChallengeRows.Asked;
import io.tongpin.access.ChallengeRows.Purpose;
import io.tongpin.access.ShownPasskeys.Showing;
import io.tongpin.access.ShownPasskeys.Shown;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Showing anew who one is by a passkey (通行密钥再次验证); it is also the second factor of the session that a role may demand. */
public final class PasskeyProof {

    private final Database database;
    private final ShownPasskeys shown;
    private final Proving proving;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public PasskeyProof(
            Database database,
            ShownPasskeys shown,
            Proving proving,
            Credentials credentials,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.database = database;
        this.shown = shown;
        this.proving = proving;
        this.credentials = credentials;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * What the device is to sign.
     *
     * @param known the person's passkeys of this address, any of which will do
     */
    public record Asking(byte[] challenge, List<Passkey> known) {}

    public Outcome<Asking> ask(Actor actor, UUID session, PasskeySite site) {
        byte[] challenge = ChallengeRows.drawn(random);
        return database.write(actor.company(), tx -> {
            List<Passkey> known = PasskeyRows.of(tx, actor.user()).stream()
                    .filter(passkey -> passkey.rpId().equals(site.rpId()))
                    .toList();
            if (known.isEmpty()) {
                return Outcome.refused(Refusal.rule("access.passkey-none"));
            }
            ChallengeRows.ask(tx, Asked.in(session, Purpose.PROOF), challenge, clock.instant());
            return Outcome.done(new Asking(challenge, known));
        });
    }

    /** Takes it as a proof for this session; why not, empty if it is one. */
    public Optional<Refusal> show(Actor actor, UUID session, PasskeyAnswer answer, PasskeySite site, Caller caller) {
        Optional<Refusal> tooMany = proving.begin(actor);
        if (tooMany.isPresent()) {
            return tooMany;
        }
        Instant now = clock.instant();
        Showing showing = new Showing(Purpose.PROOF, session, actor.user(), site, caller, ids.next(), now);
        Optional<Refusal> wrong = database.write(actor.company(), tx -> switch (shown.use(tx, answer, showing)) {
            case Outcome.Refused<Shown>(List<Refusal> why) -> Optional.of(why.getFirst());
            case Outcome.Done<Shown>(Shown right) -> {
                proving.succeeded(tx, actor);
                SessionRows.proved(tx, session, now);
                SessionRows.byPasskey(tx, session, right.key().id());
                yield Optional.empty();
            }
        });
        credentials.forget();
        return wrong;
    }
}
