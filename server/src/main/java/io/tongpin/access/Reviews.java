package io.tongpin.access;

import io.tongpin.access.Review.Decision;
import io.tongpin.access.Review.Line;
import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Prepared;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks through who has which role where (权限复核): begun by whoever looks after people, decided line by line by those they
 * name, and signed. What is revoked is gone at once, as if it had been taken from the person's page.
 */
public final class Reviews {

    private static final int MOST_REVIEWERS = 200;
    private static final int LONGEST_TITLE = 100;
    private static final String UNKNOWN = "access.review-unknown";

    private final Database database;
    private final MasterWrite write;
    private final People people;
    private final Credentials credentials;
    private final Frozen frozen;
    private final ReviewList list;
    private final InstantSource clock;

    public Reviews(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            RightCatalogue catalogue,
            InstantSource clock) {
        this.database = database;
        this.write = write;
        this.people = people;
        this.credentials = credentials;
        this.frozen = new Frozen(catalogue);
        this.list = new ReviewList(database, people);
        this.clock = clock;
    }

    /** Those that there are, as each reader sees them. */
    public ReviewList list() {
        return list;
    }

    /**
     * A review as somebody wants it.
     *
     * @param scope {@code all}, {@code role} or {@code unit}
     * @param scopeId the role or the unit
     */
    public record Wish(
            UUID id,
            String title,
            String scope,
            @Nullable UUID scopeId,
            @Nullable LocalDate due,
            List<UUID> reviewers) {}

    /** Freezes who has what and asks the reviewers to decide. */
    public Outcome<Integer> start(Actor actor, UUID command, Wish wish) {
        List<Refusal> why = malformed(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        Instant now = now();
        List<UUID> reviewers = wish.reviewers().isEmpty()
                ? List.of(actor.user())
                : wish.reviewers().stream().distinct().toList();
        // Who has what and since when is of all stores; what of it is meant is asked of the actor's reach.
        List<Line> found =
                database.engine().read(actor.company(), tx -> frozen.lines(tx, actor, wish.scope(), wish.scopeId()));
        List<Line> lines = reviewers.size() > 1 ? found : numbered(found, reviewers.getFirst());
        if (lines.isEmpty()) {
            return Outcome.refused(Refusal.rule("access.review-nothing"));
        }
        Review review = new Review(
                wish.id(),
                1,
                wish.title().strip(),
                wish.scope(),
                wish.scopeId(),
                Objects.requireNonNull(wish.due()),
                reviewers,
                found.size() - lines.size(),
                Review.State.OPEN,
                actor.user(),
                actor.name(),
                now,
                null,
                null,
                null,
                null);
        return write.run(actor, command, wish.id(), request("start", wish.id(), wish.toString()), tx -> {
            Optional<Refusal> unable = unable(tx, reviewers, now);
            if (unable.isPresent()) {
                return Outcome.refused(unable.get());
            }
            if (ReviewRows.find(tx, wish.id()).isPresent()) {
                return Outcome.refused(
                        Refusal.rule("command.id-reused", "id", wish.id().toString()));
            }
            ReviewRows.insert(tx, review, lines);
            return Outcome.done(List.of(written("started", review, lines)));
        });
    }

    private static List<Refusal> malformed(Wish wish) {
        List<Refusal> why = new ArrayList<>();
        if (wish.title().isBlank() || wish.title().length() > LONGEST_TITLE) {
            why.add(Refusal.input("access.review-title", "field", "title"));
        }
        boolean named = wish.scope().equals("role") || wish.scope().equals("unit");
        if (!named && !wish.scope().equals("all") || named != (wish.scopeId() != null)) {
            why.add(Refusal.input("access.review-scope", "field", "scope"));
        }
        if (wish.due() == null) {
            why.add(Refusal.input("access.review-due", "field", "due"));
        }
        if (wish.reviewers().size() > MOST_REVIEWERS) {
            why.add(Refusal.input("access.review-whom", "field", "reviewers"));
        }
        return why;
    }

    /** Nobody decides about themselves: where one decides alone, what they have themselves is left out. */
    private static List<Line> numbered(List<Line> found, UUID alone) {
        List<Line> lines = new ArrayList<>();
        for (Line one : found) {
            if (!one.user().equals(alone)) {
                lines.add(new Line(
                        lines.size() + 1,
                        one.user(),
                        one.login(),
                        one.userName(),
                        one.role(),
                        one.roleName(),
                        one.assignment(),
                        one.place(),
                        one.givenByName(),
                        one.givenAt(),
                        one.lastUsedAt(),
                        one.countedSince(),
                        null,
                        null,
                        null,
                        null));
            }
        }
        return lines;
    }

    /** A reviewer looks after people themselves, or could take nothing away. */
    private Optional<Refusal> unable(Tx tx, List<UUID> reviewers, Instant now) throws SQLException {
        Map<UUID, Person> known = people.people().byIds(tx, reviewers);
        for (UUID id : reviewers) {
            Person person = known.get(id);
            boolean able = person != null
                    && !person.archived()
                    && GrantRows.of(tx, id, person.store(), Set.of(), Set.of(), now).stream()
                            .anyMatch(grant -> grant.holds("access.edit"));
            if (!able) {
                String name = person == null ? id.toString() : person.name();
                return Optional.of(Refusal.rule("access.review-whom", "field", "reviewers", "who", name));
            }
        }
        return Optional.empty();
    }

    /** Keeps these, or takes them away; what is taken away is no longer there when this returns. */
    public Outcome<Integer> decide(Actor actor, UUID command, UUID id, Set<Integer> numbers, Decision decision) {
        Outcome<List<Person>> wished = decision == Decision.REVOKE ? less(actor, id, numbers) : Outcome.done(List.of());
        if (!(wished instanceof Outcome.Done<List<Person>>(List<Person> less))) {
            return Outcome.refused(((Outcome.Refused<List<Person>>) wished).why());
        }
        String what = decision + " " + numbers.stream().sorted().toList();
        Outcome<Integer> done = write.run(actor, command, id, request("decide", id, what), tx -> {
            Outcome<Review> open = open(tx, actor, id);
            return switch (open) {
                case Outcome.Refused<Review>(List<Refusal> why) -> Outcome.refused(why);
                case Outcome.Done<Review>(Review review) -> decided(tx, actor, review, numbers, decision, less);
            };
        });
        if (decision == Decision.REVOKE) {
            credentials.forget();
        }
        return done;
    }

    private Outcome<List<Written>> decided(
            Tx tx, Actor actor, Review review, Set<Integer> numbers, Decision decision, List<Person> less)
            throws SQLException {
        List<Line> lines = chosen(tx, actor, review.id(), numbers);
        if (lines.isEmpty() || lines.size() < numbers.size()) {
            return Outcome.refused(Refusal.unknown(UNKNOWN, review.id()));
        }
        if (lines.stream().anyMatch(line -> line.user().equals(actor.user()))) {
            return Outcome.refused(new Refusal("access.review-own", 403, Map.of()));
        }
        Instant now = now();
        List<Line> decided =
                lines.stream().map(line -> line.decided(decision, actor, now)).toList();
        Outcome<List<Written>> taken = decision == Decision.REVOKE ? taken(tx, less) : stillThere(tx, decided);
        if (!(taken instanceof Outcome.Done<List<Written>>(List<Written> more))) {
            return taken;
        }
        Review next = review.next();
        ReviewRows.decide(tx, review.id(), decided);
        ReviewRows.update(tx, next);
        List<Written> all = new ArrayList<>(List.of(written("decided", next, decided)));
        all.addAll(more);
        return Outcome.done(all);
    }

    private List<Line> chosen(Tx tx, Actor actor, UUID id, Set<Integer> numbers) throws SQLException {
        return list.seen(tx, actor, ReviewRows.lines(tx, id)).stream()
                .filter(line -> numbers.contains(line.lineNo()))
                .toList();
    }

    /** What is not there any more cannot be kept. */
    private Outcome<List<Written>> stillThere(Tx tx, List<Line> lines) throws SQLException {
        Map<UUID, Person> known = people.people()
                .byIds(tx, lines.stream().map(Line::user).distinct().toList());
        for (Line line : lines) {
            Person person = known.get(line.user());
            if (person == null || person.archived() || !person.assignments().contains(line.assignment())) {
                return Outcome.refused(
                        Refusal.rule("access.review-gone", "who", line.userName(), "role", line.roleName()));
            }
        }
        return Outcome.done(List.of());
    }

    /** The people without these, by the rules of a person's own page; whoever changes one of them meanwhile comes first. */
    private Outcome<List<Person>> less(Actor actor, UUID id, Set<Integer> numbers) {
        Map<Person, Set<String>> gone = database.read(actor.company(), tx -> {
            Map<UUID, Set<String>> texts = new LinkedHashMap<>();
            chosen(tx, actor, id, numbers)
                    .forEach(line -> texts.computeIfAbsent(line.user(), user -> new HashSet<>())
                            .add(line.assignment()));
            Map<Person, Set<String>> found = new LinkedHashMap<>();
            people.people().byIds(tx, texts.keySet()).values().forEach(person -> {
                if (person.assignments().stream().anyMatch(texts.getOrDefault(person.id(), Set.of())::contains)) {
                    found.put(person, texts.getOrDefault(person.id(), Set.of()));
                }
            });
            return found;
        });
        List<Person> after = new ArrayList<>();
        List<Refusal> why = new ArrayList<>();
        gone.forEach((before, texts) -> {
            Person less = before.with(before.assigned().stream()
                    .filter(one -> !texts.contains(one.text()))
                    .toList());
            if (!before.id().equals(actor.user())) { // Refused below, in its own words.
                why.addAll(people.mayTake(actor, before, less));
                after.add(less);
            }
        });
        return why.isEmpty() ? Outcome.done(after) : Outcome.refused(why);
    }

    private Outcome<List<Written>> taken(Tx tx, List<Person> less) throws SQLException {
        Prepared<Person> prepared = people.people().prepare(tx, less, Set.of());
        return prepared.refusals().isEmpty() ? Outcome.done(prepared.write(tx)) : Outcome.refused(prepared.reasons());
    }

    /**
     * Signs the lines that the actor sees, each of which has its decision. It is closed for good, and what was decided is in
     * the log under its seal, when every line is under somebody's name as it was decided last.
     */
    public Outcome<Integer> sign(Actor actor, UUID command, UUID id) {
        return write.run(actor, command, id, request("sign", id, ""), tx -> {
            Outcome<Review> open = open(tx, actor, id);
            if (!(open instanceof Outcome.Done<Review>(Review review))) {
                return Outcome.refused(((Outcome.Refused<Review>) open).why());
            }
            List<Line> lines = ReviewRows.lines(tx, id);
            List<Line> seen = list.seen(tx, actor, lines);
            long missing = seen.stream().filter(line -> line.decision() == null).count();
            if (missing > 0) {
                return Outcome.refused(Refusal.rule("access.review-undecided", "count", Long.toString(missing)));
            }
            Set<Integer> signedFor = new HashSet<>(ReviewRows.signed(tx, id));
            seen.forEach(line -> signedFor.add(line.lineNo()));
            if (seen.isEmpty() || signedFor.size() < lines.size()) {
                return seen.isEmpty() ? Outcome.refused(Refusal.unknown(UNKNOWN, id)) : signedInPart(tx, review, seen);
            }
            Review signed = review.closed(Review.State.SIGNED, actor, now());
            Map<String, Object> state = signed.map(lines);
            String seal = HexFormat.of().formatHex(ChainHash.sha256(CanonicalJson.bytes(state)));
            ReviewRows.update(tx, signed.sealed(seal));
            return Outcome.done(List.of(written("signed", signed, lines)));
        });
    }

    /** Others answer for the rest: these stand in the log under the name of whoever saw them. */
    private static Outcome<List<Written>> signedInPart(Tx tx, Review review, List<Line> seen) {
        Review next = review.next();
        ReviewRows.update(tx, next);
        return Outcome.done(List.of(written("part-signed", next, seen)));
    }

    /** Called off by whoever began it; what was revoked stays so. */
    public Outcome<Integer> cancel(Actor actor, UUID command, UUID id) {
        return write.run(actor, command, id, request("cancel", id, ""), tx -> {
            Review review = ReviewRows.lock(tx, id).orElse(null);
            if (review == null || !review.startedBy().equals(actor.user())) {
                return Outcome.refused(Refusal.unknown(UNKNOWN, id));
            }
            if (review.state() != Review.State.OPEN) {
                return Outcome.refused(Refusal.rule("access.review-over"));
            }
            Review cancelled = review.closed(Review.State.CANCELLED, actor, now());
            ReviewRows.update(tx, cancelled);
            return Outcome.done(List.of(written("cancelled", cancelled, List.of())));
        });
    }

    private static Outcome<Review> open(Tx tx, Actor actor, UUID id) {
        Review review = ReviewRows.lock(tx, id).orElse(null);
        if (review == null || !review.reviewers().contains(actor.user())) {
            return Outcome.refused(Refusal.unknown(UNKNOWN, id));
        }
        return review.state() == Review.State.OPEN
                ? Outcome.done(review)
                : Outcome.refused(Refusal.rule("access.review-over"));
    }

    private static Written written(String verb, Review review, List<Line> lines) {
        return new Written(
                Review.ENTITY, Review.ENTITY + "." + verb, review.id(), review.version(), null, review.map(lines));
    }

    private static byte[] request(String verb, UUID id, String more) {
        return ChainHash.sha256(CanonicalJson.bytes(Map.of("verb", verb, "id", id, "more", more)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
