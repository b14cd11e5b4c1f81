package io.tongpin.generalledger;

import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds accounts, renames and archives them (科目维护). What the books use by themselves stays what it is. */
public final class ChangeChart {

    private static final String ENTITY = "account";
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final MasterWrite write;

    public ChangeChart(Database database, MasterWrite write) {
        this.database = database;
        this.write = write;
    }

    /** What an account shall be; {@code base} is the version the client saw, 0 for a new or untouched one. */
    public record Wish(
            String code,
            String name,
            AccountRole.Kind kind,
            @Nullable String parent,
            boolean tender,
            int base) {}

    public Optional<LedgerAccount> find(int company, String code) {
        return database.read(company, tx -> AccountRows.find(tx, code, false));
    }

    public Outcome<LedgerAccount> save(Actor actor, UUID command, Wish wish) {
        List<Refusal> why = against(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        byte[] request = ChainHash.sha256(CanonicalJson.bytes(asked(wish)));
        return run(actor, command, wish.code(), request, (tx, now) -> saved(tx, now, wish));
    }

    /** An archived account is not offered any more; what was booked on it stays. */
    public Outcome<LedgerAccount> archive(Actor actor, UUID command, String code) {
        return run(
                actor,
                command,
                code,
                ("archive " + code).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (tx, now) -> {
                    if (now == null) {
                        return Outcome.refused(Refusal.unknown("generalledger.account-unknown", code));
                    }
                    if (now.role() != null) {
                        return Outcome.refused(Refusal.rule("generalledger.account-has-use", "code", code));
                    }
                    if (AccountRows.hasBalance(tx, code)) {
                        return Outcome.refused(Refusal.rule("generalledger.account-has-balance", "code", code));
                    }
                    return Outcome.done(now.archived(true));
                });
    }

    public Outcome<LedgerAccount> restore(Actor actor, UUID command, String code) {
        return run(
                actor,
                command,
                code,
                ("restore " + code).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (tx, now) -> now == null
                        ? Outcome.refused(Refusal.unknown("generalledger.account-unknown", code))
                        : Outcome.done(now.archived(false)));
    }

    private static Map<String, Object> asked(Wish wish) {
        return Map.of(
                "code", wish.code(),
                "name", wish.name(),
                "kind", wish.kind(),
                "parent", wish.parent() == null ? "" : wish.parent(),
                "tender", wish.tender(),
                "base", wish.base());
    }

    private static List<Refusal> against(Wish wish) {
        List<Refusal> why = new ArrayList<>();
        if (!CODE.matcher(wish.code()).matches()) {
            why.add(Refusal.input("generalledger.account-code-wrong", "field", "code", "code", wish.code()));
        }
        String name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
            why.add(Refusal.input(
                    "generalledger.account-name-wrong", "field", "name", "limit", Integer.toString(LONGEST_NAME)));
        }
        if (wish.code().equals(wish.parent())) {
            why.add(Refusal.input("generalledger.account-parent-wrong", "field", "parent", "parent", wish.code()));
        }
        return why;
    }

    private static Outcome<LedgerAccount> saved(Tx tx, @Nullable LedgerAccount now, Wish wish) {
        int version = now == null ? 0 : now.version();
        if (version != wish.base()) {
            return Outcome.refused(
                    Refusal.rule("master.version-conflict", "base", "" + wish.base(), "current", "" + version));
        }
        if (now != null && now.kind() != wish.kind()) {
            return Outcome.refused(Refusal.rule("generalledger.account-kind-fixed", "code", wish.code()));
        }
        if (now != null && now.role() != null && now.tender() != wish.tender()) {
            return Outcome.refused(Refusal.rule("generalledger.account-has-use", "code", wish.code()));
        }
        String parent = wish.parent();
        if (parent != null && !AccountRows.mayBeAbove(tx, parent, wish)) {
            return Outcome.refused(
                    Refusal.input("generalledger.account-parent-wrong", "field", "parent", "parent", parent));
        }
        return Outcome.done(new LedgerAccount(
                wish.code(),
                wish.name().strip(),
                wish.kind(),
                now == null ? null : now.role(),
                parent,
                wish.tender(),
                version + 1,
                now != null && now.archived()));
    }

    private Outcome<LedgerAccount> run(
            Actor actor,
            UUID command,
            String code,
            byte[] request,
            BiFunction<Tx, @Nullable LedgerAccount, Outcome<LedgerAccount>> decide) {
        UUID id = EntityId.of(ENTITY, code);
        Outcome<Integer> done = write.run(actor, command, id, request, tx -> {
            LedgerAccount now = AccountRows.find(tx, code, true).orElse(null);
            return switch (decide.apply(tx, now)) {
                case Outcome.Refused<LedgerAccount>(List<Refusal> why) -> Outcome.refused(why);
                case Outcome.Done<LedgerAccount>(LedgerAccount next) -> {
                    AccountRows.upsert(tx, next);
                    String verb = now != null && next.archived() != now.archived()
                            ? next.archived() ? "account.archived" : "account.restored"
                            : "account.saved";
                    yield Outcome.done(List.of(new Written(ENTITY, verb, id, next.version(), null, next.state())));
                }
            };
        });
        return switch (done) {
            case Outcome.Refused<Integer>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Integer> _ ->
                Outcome.done(find(actor.company(), code).orElseThrow());
        };
    }
}
