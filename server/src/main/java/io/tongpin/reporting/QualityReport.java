package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.platform.Tx;
import io.tongpin.reporting.QualityRows.Count;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how carefully records are kept (数据质量). Counting goes through whole catalogues, so it is done for the company and
 * remembered for a minute; each person is then told their part of it. The lists behind the numbers are asked for anew.
 */
public final class QualityReport {

    private static final Duration HELD = Duration.ofMinutes(1);

    private final Database database;
    private final FieldCatalogue fields;
    private final InstantSource clock;
    private final Map<Integer, Taken> taken = new ConcurrentHashMap<>();

    public QualityReport(Database database, FieldCatalogue fields, InstantSource clock) {
        this.database = database;
        this.fields = fields;
        this.clock = clock;
    }

    private record Taken(Instant at, List<Count> counts) {}

    /** @param unit store or region that is asked about; null is everything the person may see */
    public Quality of(Actor actor, @Nullable UUID unit) {
        Taken all = counted(actor);
        StoreScope reach = actor.reach("home", "view");
        QualitySight sight = new QualitySight(actor, fields);
        List<Quality.OfStore> stores =
                database.read(actor.company(), reach, tx -> Scope.of(tx, actor, reach, unit)).units().stream()
                        .map(store -> ofStore(store, all.counts(), sight))
                        .filter(store -> !store.part().rules().isEmpty())
                        .toList();
        List<Quality.Line> shared = lines(all.counts().stream()
                .filter(count -> count.store() == null && sight.tells(count.rule()))
                .toList());
        return new Quality(shared.isEmpty() ? null : Quality.Part.of(shared), stores, all.at());
    }

    private static Quality.OfStore ofStore(Scope.Unit store, List<Count> counts, QualitySight sight) {
        List<Count> told = counts.stream()
                .filter(count ->
                        store.id().equals(count.store()) && sight.tells(count.rule(), store.id(), count.kind()))
                .toList();
        return new Quality.OfStore(store.id(), store.code(), store.name(), Quality.Part.of(lines(told)));
    }

    /** In the order of the rules, whatever sorts of record one of them spoke of. */
    private static List<Quality.Line> lines(List<Count> counts) {
        return QualityRule.all().stream()
                .flatMap(rule -> {
                    List<Count> own = counts.stream()
                            .filter(count -> count.rule().code().equals(rule.code()))
                            .toList();
                    return own.isEmpty() ? Stream.empty() : Stream.of(line(rule, own));
                })
                .toList();
    }

    private static Quality.Line line(QualityRule rule, List<Count> counts) {
        return new Quality.Line(
                rule.code(),
                rule.weight(),
                counts.stream().mapToLong(Count::all).sum(),
                counts.stream().mapToLong(Count::wrong).sum());
    }

    private Taken counted(Actor actor) {
        Instant now = clock.instant();
        Taken last = taken.get(actor.company());
        if (last != null && last.at().plus(HELD).isAfter(now)) {
            return last;
        }
        Taken fresh = new Taken(now, database.read(actor.company(), StoreScope.EVERYWHERE, tx -> {
            Scope company = Scope.of(tx, actor, StoreScope.EVERYWHERE, null);
            return new QualityRows(View.of(tx, company), company.today(now), now).counts();
        }));
        taken.put(actor.company(), fresh);
        return fresh;
    }

    /**
     * The very records behind a number.
     *
     * @param store whose; left out for what the company shares
     */
    public Page<Quality.Row, Quality.Sums> records(
            Actor actor, String rule, @Nullable UUID store, @Nullable String cursor, int limit) {
        QualityRule asked = QualityRule.named(rule)
                .orElseThrow(() -> new Refused(Refusal.input("reporting.quality-rule-unknown", "rule", rule)));
        if (!asked.shared() && store == null) {
            throw new Refused(Refusal.input("reporting.quality-of-which-store", "rule", rule));
        }
        UUID place = asked.shared() ? null : store;
        QualitySight sight = new QualitySight(actor, fields);
        Set<String> kinds = place == null ? Set.of() : kinds(actor, sight, asked, place);
        if (place == null ? !sight.tells(asked) : kinds.isEmpty()) {
            return new Page<>(List.of(), null, new Quality.Sums(0));
        }
        Instant now = clock.instant();
        StoreScope reach = place == null ? actor.reach("home", "view") : StoreScope.in(Set.of(place));
        return database.read(
                actor.company(),
                reach,
                tx -> new QualityRows(View.of(tx, Scope.of(tx, actor, reach, place)), today(tx, actor, now), now)
                        .page(new QualityRows.Wanted(asked, place, kinds, cursor, Page.bounded(limit))));
    }

    /** As it was counted: the chain has one today for this. */
    private static LocalDate today(Tx tx, Actor actor, Instant now) throws SQLException {
        return Scope.of(tx, actor, StoreScope.EVERYWHERE, null).today(now);
    }

    /** The sorts of record that this person may be told of there. */
    private Set<String> kinds(Actor actor, QualitySight sight, QualityRule rule, UUID store) {
        return !actor.may("home", "view", store)
                ? Set.of()
                : Stream.concat(
                                Stream.of(QualitySight.BALANCE),
                                fields.all().stream().map(FieldCatalogue.Entity::code))
                        .filter(kind -> sight.tells(rule, store, kind))
                        .collect(Collectors.toSet());
    }
}
