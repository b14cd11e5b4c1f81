package io.tongpin.access;

import io.tongpin.access.Review.Line;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Access reviews as their readers see them (权限复核列表): of people out of their reach there is nothing. */
public final class ReviewList {

    private static final int MOST = 200;

    private final Database database;
    private final People people;

    ReviewList(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * A review and the lines that the reader sees.
     *
     * @param signed how many of these are under somebody's name
     */
    public record Sheet(Review review, List<Line> lines, int signed) {}

    /** How far one has come. */
    public record Progress(Review review, int lines, int decided) {}

    /** Newest first, of those that the actor has to do with, or all for whoever sees everybody. */
    public List<Progress> all(Actor actor) {
        return database.read(actor.company(), tx -> {
            List<Progress> found = new ArrayList<>();
            for (Review review : ReviewRows.newest(tx, MOST)) {
                if (concerns(actor, review)) {
                    found.add(progress(review, seen(tx, actor, ReviewRows.lines(tx, review.id()))));
                }
            }
            return found;
        });
    }

    /** What waits for the actor. */
    public List<Review> waiting(Actor actor) {
        return database.read(actor.company(), tx -> ReviewRows.waiting(tx, actor.user()));
    }

    public Optional<Sheet> find(Actor actor, UUID id) {
        return database.read(actor.company(), tx -> {
            Review review = ReviewRows.find(tx, id).orElse(null);
            return review == null || !concerns(actor, review)
                    ? Optional.<Sheet>empty()
                    : Optional.of(sheet(review, seen(tx, actor, ReviewRows.lines(tx, id)), ReviewRows.signed(tx, id)));
        });
    }

    private static Sheet sheet(Review review, List<Line> lines, List<Integer> signed) {
        boolean closed = review.state() == Review.State.SIGNED;
        return new Sheet(review, lines, (int) lines.stream()
                .filter(line -> closed || signed.contains(line.lineNo()))
                .count());
    }

    private static Progress progress(Review review, List<Line> lines) {
        int decided =
                (int) lines.stream().filter(line -> line.decision() != null).count();
        return new Progress(review, lines.size(), decided);
    }

    private static boolean concerns(Actor actor, Review review) {
        return review.startedBy().equals(actor.user())
                || review.reviewers().contains(actor.user())
                || actor.reach("access", "view").everywhere();
    }

    /** Those of people that the actor sees. */
    List<Line> seen(Tx tx, Actor actor, List<Line> lines) throws SQLException {
        if (actor.reach("access", "view").everywhere()) {
            return lines;
        }
        Map<UUID, Person> known = people.people()
                .byIds(tx, lines.stream().map(Line::user).distinct().toList());
        return lines.stream()
                .filter(line -> known.get(line.user()) instanceof Person person && People.sees(actor, person))
                .toList();
    }
}
