package io.tongpin.counting;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.MasterRecords;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens counts and shows them (盘点任务管理), each to whoever may see stocktakes of its store. */
public final class Counts {

    private static final int MOST = 200;
    private static final int LONGEST = 100;
    private static final int MOST_CHOSEN = 5_000;
    private static final Set<String> CLASSES = Set.of("A", "B", "C");

    private final Database database;
    private final MasterWrite write;
    private final Chains chains;
    private final CountRights rights;
    private final InstantSource clock;

    Counts(Database database, MasterWrite write, Chains chains, CountRights rights, InstantSource clock) {
        this.database = database;
        this.write = write;
        this.chains = chains;
        this.rights = rights;
        this.clock = clock;
    }

    /** A count as somebody wants it; {@link CountTask} says what its parts are. */
    public record Wish(
            UUID id,
            UUID warehouse,
            String name,
            CountScope scope,
            boolean blind,
            @Nullable Money reasonAbove) {

        private byte[] hash() {
            return MasterRecords.sha256(CanonicalJson.bytes(Map.of("open", id.toString(), "wish", toString())));
        }
    }

    /** A count with the names that are shown with it. */
    public record Seen(CountTask task, String warehouseName) {}

    public Outcome<UUID> open(Actor actor, UUID command, Wish wish) {
        Refusal wrong = wrong(wish);
        if (wrong != null) {
            return Outcome.refused(wrong);
        }
        return MasterRecords.retried(
                        () -> write.run(actor, command, wish.id(), wish.hash(), tx -> opened(tx, actor, wish)))
                .then(_ -> Outcome.done(wish.id()));
    }

    private static @Nullable Refusal wrong(Wish wish) {
        CountScope scope = wish.scope();
        if (wish.name().isBlank() || wish.name().length() > LONGEST) {
            return Refusal.input("counting.name-wrong", "field", "name");
        }
        boolean nothing = switch (scope.kind()) {
            case WHOLE -> false;
            case PART -> scope.categories().isEmpty() && scope.brands().isEmpty();
            case CYCLE ->
                scope.idleDays() == null && scope.classes().isEmpty()
                        || !CLASSES.containsAll(scope.classes())
                        || scope.idleDays() != null && scope.idleDays() < 1;
            case CHOSEN -> scope.skus().isEmpty() || scope.skus().size() > MOST_CHOSEN;
        };
        return nothing ? Refusal.input("counting.scope-wrong", "field", "scope") : null;
    }

    private Outcome<List<Written>> opened(Tx tx, Actor actor, Wish wish) throws SQLException {
        Chain chain = chains.of(tx);
        Warehouse warehouse = chain.warehouse(wish.warehouse());
        if (warehouse == null || warehouse.kind().equals(Warehouse.TRANSIT) || warehouse.archived()) {
            return Outcome.refused(Refusal.unknown("counting.warehouse-unknown", wish.warehouse()));
        }
        Refusal why = rights.refusal(actor, "create", warehouse.store()).orElse(null);
        if (why == null && CountTaskRows.find(tx, wish.id()).isPresent()) {
            why = Refusal.rule("command.id-reused", "id", wish.id().toString());
        }
        if (why != null) {
            return Outcome.refused(why);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CountTask task = new CountTask(
                wish.id(),
                1,
                warehouse.store(),
                warehouse.id(),
                wish.name().strip(),
                wish.scope(),
                wish.blind(),
                wish.reasonAbove(),
                CountTask.State.OPEN,
                actor.user(),
                actor.name(),
                now,
                null,
                null);
        CountTaskRows.oneAtATime(tx, warehouse.id());
        CountTaskRows.insert(tx, task);
        int articles = CountArticleRows.insert(tx, task, notCountedSince(chain, task, now));
        if (articles == 0) {
            return Outcome.refused(Refusal.rule("counting.nothing-to-count", "warehouse", warehouse.name()));
        }
        List<CountTask> others = CountTaskRows.overlapping(tx, task);
        return others.isEmpty()
                ? Outcome.done(List.of(task.written("opened", actor, Map.of("articles", articles))))
                : Outcome.refused(Refusal.rule(
                        "counting.already-counted",
                        "name",
                        others.getFirst().name(),
                        "by",
                        others.getFirst().openedByName()));
    }

    private static @Nullable LocalDate notCountedSince(Chain chain, CountTask task, Instant now) {
        Integer days = task.scope().idleDays();
        Store store = Objects.requireNonNull(chain.store(task.store()));
        return days == null ? null : store.businessDate(now).date().minusDays(days - 1L);
    }

    /** Newest first. */
    public List<Seen> list(Actor actor) {
        return database.read(actor.company(), rights.reach(actor, "view"), tx -> {
            Chain chain = chains.of(tx);
            return CountTaskRows.newest(tx, MOST).stream()
                    .map(task -> seen(chain, task))
                    .toList();
        });
    }

    public Optional<Seen> find(Actor actor, UUID id) {
        return database.read(actor.company(), rights.reach(actor, "view"), tx -> {
            Chain chain = chains.of(tx);
            return seenThere(tx, actor, id).map(task -> seen(chain, task));
        });
    }

    private static Seen seen(Chain chain, CountTask task) {
        Warehouse warehouse = chain.warehouse(task.warehouse());
        return new Seen(task, warehouse == null ? "" : warehouse.name());
    }

    private Optional<CountTask> seenThere(Tx tx, Actor actor, UUID id) {
        return CountTaskRows.find(tx, id).filter(task -> rights.may(actor, "view", task));
    }

    public Optional<CountProgress> progress(Actor actor, UUID id) {
        return database.read(
                actor.company(),
                rights.reach(actor, "view"),
                tx -> seenThere(tx, actor, id).map(task -> CountProgressRows.of(tx, task.id())));
    }

    /** What there is to count, for a phone that may be out of reach afterwards. */
    public Optional<List<CountArticle>> articles(Actor actor, UUID id) {
        return database.read(
                actor.company(),
                rights.reach(actor, "view"),
                tx -> seenThere(tx, actor, id).map(task -> articles(tx, task, rights.seesBook(actor, task))));
    }

    private static List<CountArticle> articles(Tx tx, CountTask task, boolean book) {
        return CountLotRows.with(tx, task, book, CountProgressRows.articles(tx, task, book));
    }

    /** What was counted beside what the books said, as far as this person is told. */
    public Optional<List<Variance>> variances(Actor actor, UUID id) {
        Instant now = clock.instant();
        CountTask task = database.read(actor.company(), rights.reach(actor, "view"), tx -> seenThere(tx, actor, id))
                .orElse(null);
        if (task == null) {
            return Optional.empty();
        }
        // A piece that has been sold is in no store; whoever sees one store would not see that it was here.
        List<Variance> rows =
                database.engine().read(actor.company(), tx -> VarianceRows.all(tx, task, task.document(), now));
        if (!rights.seesBook(actor, task)) {
            return Optional.of(BlindRows.of(rows));
        }
        boolean cost = rights.seesCost(actor, task);
        boolean everywhere = rights.reach(actor, "view").everywhere();
        return Optional.of(rows.stream()
                .map(row -> cost ? row : row.withoutValue())
                .map(row -> everywhere ? row : row.somewhere())
                .toList());
    }
}
