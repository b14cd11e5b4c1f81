package io.tongpin.access;

import com.webauthn4j.data.AuthenticationData;
import io.tongpin.access.ChallengeRows.Purpose;
import io.tongpin.access.PasskeyCheck.Checked;
import io.tongpin.access.PasskeyCheck.Right;
import io.tongpin.access.PasskeyRows.Key;
import io.tongpin.access.SessionRows.Login;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey that is shown (出示通行密钥), at the door or to prove who one is: the question is used up, the answer checked, the use noted. */
public final class ShownPasskeys {

    static final String UNKNOWN = "access.passkey-unknown";
    static final String LATE = "access.passkey-late";

    private final PasskeyCheck check;
    private final PersonNotes notes;

    public ShownPasskeys(PasskeyCheck check, PersonNotes notes) {
        this.check = check;
        this.notes = notes;
    }

    /**
     * Where and what for.
     *
     * @param session that asked for it; null at the door
     * @param person who must show it; null: whoever it is
     * @param command that a counter gone backwards is logged under
     */
    record Showing(
            Purpose purpose,
            @Nullable UUID session,
            @Nullable UUID person,
            PasskeySite site,
            Caller caller,
            UUID command,
            Instant now) {

        Refusal refusal(String code) {
            return new Refusal(code, purpose == Purpose.SIGN_IN ? 401 : 403, Map.of());
        }
    }

    /** The passkey that was shown, and whose it is. */
    record Shown(Key key, Login login) {}

    /** What was asked is used up also by a wrong answer, so the transaction must not be undone for a refusal. */
    Outcome<Shown> use(Tx tx, PasskeyAnswer answer, Showing showing) throws SQLException {
        AuthenticationData said = check.read(answer).orElse(null);
        if (said == null) {
            return Outcome.refused(showing.refusal(PasskeyCheck.WRONG));
        }
        byte[] challenge = PasskeyCheck.challenge(said.getCollectedClientData());
        if (!ChallengeRows.take(tx, showing.purpose(), showing.session(), challenge, showing.now())) {
            return Outcome.refused(showing.refusal(LATE));
        }
        Optional<Key> key = PasskeyRows.lock(tx, answer.credential()).filter(found -> isTheirs(found, answer, showing));
        Optional<Login> login = key.flatMap(found -> SessionRows.login(tx, found.person()));
        return key.isEmpty() || login.isEmpty()
                ? Outcome.refused(showing.refusal(UNKNOWN))
                : checked(tx, new Shown(key.get(), login.get()), said, showing);
    }

    /** At the door the device must say whose it is; to an open screen it may leave that out. */
    private static boolean isTheirs(Key key, PasskeyAnswer answer, Showing showing) {
        boolean said = answer.handle().length > 0;
        return said
                ? MessageDigest.isEqual(key.handle(), answer.handle())
                        && (showing.person() == null || key.person().equals(showing.person()))
                : key.person().equals(showing.person());
    }

    private Outcome<Shown> checked(Tx tx, Shown shown, AuthenticationData said, Showing showing) throws SQLException {
        return switch (check.shown(said, shown.key(), showing.site())) {
            case Checked.Passed<Right>(Right right) -> {
                String browser = Browsers.of(showing.caller().agent()).words();
                PasskeyRows.used(tx, shown.key().id(), right, showing.now(), browser);
                yield Outcome.done(shown);
            }
            case Checked.Failed<Right>(String code) -> {
                if (code.equals(PasskeyCheck.COPIED)) {
                    note(tx, shown.key(), showing);
                }
                yield Outcome.refused(showing.refusal(code));
            }
        };
    }

    private void note(Tx tx, Key key, Showing showing) throws SQLException {
        int version = PasskeyRows.copied(tx, key.id(), showing.now());
        Written beside = Passkeys.written("passkey.copied", key.id(), version, key.person(), key.name());
        notes.note(tx, showing.command(), key.person(), showing.caller().browser(), "passkey-copied", List.of(beside));
    }
}
