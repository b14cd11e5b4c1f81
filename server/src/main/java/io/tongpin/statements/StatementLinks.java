package io.tongpin.statements;

import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.PartyStatement;
import io.tongpin.reporting.PartyStatementReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements by links (发送对账单), revokes them, and shows what came back. What is sent is what the sender may see, and
 * stays as it was: whoever opens the link is shown rows that were written down for it, and nothing is asked of the books.
 */
public final class StatementLinks {

    static final int LONGEST_DAYS = 90;
    private static final int MOST = 300;
    private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

    private final Database database;
    private final MasterWrite write;
    private final PartyStatementReport report;
    private final InstantSource clock;
    private final RandomGenerator random;

    public StatementLinks(
            Database database,
            MasterWrite write,
            PartyStatementReport report,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.report = report;
        this.clock = clock;
        this.random = random;
    }

    /** @param days for how long it opens */
    public record Wish(
            UUID id,
            UUID party,
            @Nullable Side side,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store,
            String language,
            int days) {}

    /** A link with what was said to it, newest first. */
    public record Sent(StatementLink link, boolean holds, List<PartnerAnswer> answers) {}

    /** A link that was made; its secret is told this once. */
    public record Made(UUID id, String secret) {}

    public Outcome<Made> send(Actor actor, UUID command, Wish wish) {
        if (wish.days() < 1 || wish.days() > LONGEST_DAYS || !LANGUAGES.contains(wish.language())) {
            return Outcome.refused(Refusal.input("statements.link-wrong", "days", "" + LONGEST_DAYS));
        }
        UUID store = storeOf(actor, wish);
        PartyStatement statement = report.of(
                actor, new PartyStatementReport.Query(wish.party(), wish.side(), wish.from(), wish.to(), store));
        String secret = LinkSecret.made(actor.company(), random);
        Instant now = now();
        StatementLink link = new StatementLink(
                wish.id(),
                1,
                wish.party(),
                statement.partyName() == null ? "" : statement.partyName(),
                statement.side(),
                statement.given() != null,
                store,
                statement.from(),
                statement.to(),
                wish.language(),
                new StatementLink.Sums(
                        statement.opening(), statement.added(), statement.settled(), statement.closing()),
                new StatementLink.Sender(actor.user(), actor.name()),
                now,
                now.plus(Duration.ofDays(wish.days())),
                null,
                null,
                0,
                null);
        return run(actor, command, wish.id(), "send " + wish, tx -> {
                    LinkRows.insert(tx, link, LinkSecret.hash(secret));
                    LinkRows.insert(tx, link.id(), rows(statement));
                    return Outcome.done(List.of(link.written()));
                })
                .then(id -> Outcome.done(new Made(id, secret)));
    }

    /** The company's books for whoever may send of all of them, else those of their own store. */
    private static @Nullable UUID storeOf(Actor actor, Wish wish) {
        StoreScope reach = actor.reach("open-items", "share");
        UUID store = wish.store() != null || reach.everywhere() ? wish.store() : actor.store();
        boolean may = store == null ? reach.everywhere() : reach.covers(store);
        if (!may) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", "open-items.share")));
        }
        return store;
    }

    private static List<SentRow> rows(PartyStatement statement) {
        List<SentRow> rows = new ArrayList<>();
        for (PartyStatement.Movement one : statement.items()) {
            rows.add(new SentRow(
                    rows.size() + 1,
                    one.businessDate(),
                    one.number(),
                    one.kind(),
                    one.added(),
                    one.settled(),
                    one.balance()));
        }
        return rows;
    }

    /** Those of the stores that the person sees; what is owed to suppliers only where they may know whom goods are from. */
    public List<Sent> sent(Actor actor) {
        StoreScope reach = actor.reach("open-items", "view");
        Instant now = clock.instant();
        return database.read(actor.company(), reach, tx -> {
            List<StatementLink> links = LinkRows.newest(tx, MOST).stream()
                    .filter(link -> maySee(actor, link))
                    .toList();
            List<PartnerAnswer> answers =
                    AnswerRows.of(tx, links.stream().map(StatementLink::id).toList());
            return links.stream()
                    .map(link -> new Sent(
                            link,
                            link.holds(now),
                            answers.stream()
                                    .filter(answer -> answer.link().equals(link.id()))
                                    .toList()))
                    .toList();
        });
    }

    private static boolean maySee(Actor actor, StatementLink link) {
        return covers(actor, "open-items.view", link)
                && (!link.ofSupplier() || covers(actor, "supplier.view", link) && covers(actor, "cost.view", link));
    }

    private static boolean covers(Actor actor, String right, StatementLink link) {
        StoreScope reach = actor.reach(right);
        return link.store() == null ? reach.everywhere() : reach.covers(link.store());
    }

    /** It opens no more, from this moment on. */
    public Outcome<UUID> revoke(Actor actor, UUID command, UUID id) {
        return run(actor, command, id, "revoke", tx -> {
            StatementLink link = LinkRows.lock(tx, id).orElse(null);
            if (link == null || !maySee(actor, link) || !covers(actor, "open-items.share", link)) {
                return Outcome.refused(Refusal.unknown("statements.link-unknown", id));
            }
            if (link.revokedAt() != null) {
                return Outcome.refused(Refusal.rule("statements.link-over"));
            }
            StatementLink revoked = link.revoked(actor, now());
            LinkRows.revoke(tx, revoked, now());
            return Outcome.done(List.of(revoked.written()));
        });
    }

    /** Somebody has seen to what a partner said. */
    public Outcome<UUID> handle(Actor actor, UUID command, UUID answer) {
        return run(actor, command, answer, "handle", tx -> {
            PartnerAnswer found = AnswerRows.lock(tx, answer).orElse(null);
            StatementLink link =
                    found == null ? null : LinkRows.find(tx, found.link()).orElse(null);
            if (found == null || link == null || !maySee(actor, link) || !covers(actor, "open-items.share", link)) {
                return Outcome.refused(Refusal.unknown("statements.link-unknown", answer));
            }
            if (found.handledAt() != null) {
                return Outcome.refused(Refusal.rule("statements.answer-handled"));
            }
            PartnerAnswer handled = found.handled(actor, now());
            AnswerRows.handle(tx, handled);
            return Outcome.done(List.<Written>of(handled.written(link.store())));
        });
    }

    private Outcome<UUID> run(Actor actor, UUID command, UUID id, String request, MasterWrite.Work work) {
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(Map.of("id", id, "request", request)));
        return write.run(actor, command, id, hash, work).then(_ -> Outcome.done(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
