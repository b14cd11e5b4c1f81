package io.tongpin.statements;

import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.documents.KindNames;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has a link is shown, and may say (对账链接的另一端). The secret finds one statement; nothing else of the company is
 * asked for. One that was never made, is over or was revoked is told alike: there is none.
 */
public final class SharedStatements {

    private static final int MOST_ANSWERS = 20;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 40;

    private final Database database;
    private final MasterWrite write;
    private final Chains chains;
    private final KindNames kinds;
    private final InstantSource clock;

    public SharedStatements(Database database, MasterWrite write, Chains chains, KindNames kinds, InstantSource clock) {
        this.database = database.engine();
        this.write = write;
        this.chains = chains;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** A statement as it was sent, under the name of who sent it. */
    public record Shown(
            StatementLink link, String companyName, Locale language, List<SentRow> rows, List<PartnerAnswer> answers) {

        public Shown {
            rows = List.copyOf(rows);
            answers = List.copyOf(answers);
        }
    }

    /** @param rowNo the row that is meant; null: all of it */
    public record Said(UUID id, boolean agrees, @Nullable Integer rowNo, String words, String name) {}

    /** Empty for whoever brings no secret of a link that holds. */
    public Optional<Shown> open(String secret) {
        Integer company = LinkSecret.company(secret).orElse(null);
        if (company == null) {
            return Optional.empty();
        }
        Optional<Shown> shown = database.read(company, tx -> {
            StatementLink link = held(tx, secret).orElse(null);
            return link == null ? Optional.empty() : Optional.of(shown(tx, link));
        });
        shown.ifPresent(found -> database.write(company, tx -> {
            LinkRows.opened(tx, found.link().id(), clock.instant());
            return found;
        }));
        return shown;
    }

    private Optional<StatementLink> held(Tx tx, String secret) {
        return LinkRows.bySecret(tx, LinkSecret.hash(secret)).filter(link -> link.holds(clock.instant()));
    }

    private Shown shown(Tx tx, StatementLink link) throws SQLException {
        Locale language = Locale.forLanguageTag(link.language());
        Company company = chains.company(tx.company());
        List<SentRow> rows = LinkRows.rows(tx, link.id()).stream()
                .map(row -> new SentRow(
                        row.rowNo(),
                        row.businessDate(),
                        row.number(),
                        row.kind() == null ? "" : kinds.of(row.kind(), language),
                        row.added(),
                        row.settled(),
                        row.balance()))
                .toList();
        return new Shown(
                link, company == null ? "" : company.name(), language, rows, AnswerRows.of(tx, List.of(link.id())));
    }

    /** Writes down what the partner says; a repeated command says it once. */
    public Outcome<UUID> say(String secret, Said said) {
        Integer company = LinkSecret.company(secret).orElse(null);
        StatementLink link = company == null
                ? null
                : database.read(company, tx -> new Found(held(tx, secret).orElse(null)))
                        .link();
        if (company == null || link == null) {
            return Outcome.refused(Refusal.unknown("statements.link-unknown", ""));
        }
        Actor partner = new Actor(company, link.id(), link.partyName(), Set.of(), link.store(), "statement");
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(Map.of("link", link.id(), "said", said.toString())));
        return write.run(partner, said.id(), said.id(), hash, tx -> said(tx, link.id(), said))
                .then(_ -> Outcome.done(said.id()));
    }

    private record Found(@Nullable StatementLink link) {}

    private Outcome<List<MasterWrite.Written>> said(Tx tx, UUID id, Said said) throws SQLException {
        StatementLink link =
                LinkRows.lock(tx, id).filter(one -> one.holds(clock.instant())).orElse(null);
        if (link == null) {
            return Outcome.refused(Refusal.unknown("statements.link-unknown", ""));
        }
        if (AnswerRows.of(tx, List.of(id)).size() >= MOST_ANSWERS) {
            return Outcome.refused(Refusal.rule("statements.answered-enough", "limit", "" + MOST_ANSWERS));
        }
        boolean tooLong = said.words().length() > LONGEST || said.name().length() > LONGEST_NAME;
        boolean row =
                said.rowNo() == null || LinkRows.rows(tx, id).stream().anyMatch(one -> one.rowNo() == said.rowNo());
        boolean reason = said.agrees() || !said.words().isBlank();
        if (tooLong || !row || !reason) {
            return Outcome.refused(Refusal.input("statements.answer-wrong", "limit", "" + LONGEST));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PartnerAnswer answer = new PartnerAnswer(
                said.id(),
                1,
                id,
                said.agrees(),
                said.agrees() ? null : said.rowNo(),
                said.words().strip(),
                said.name().strip(),
                now,
                null,
                null);
        AnswerRows.insert(tx, answer);
        return Outcome.done(List.of(answer.written(link.store())));
    }
}
