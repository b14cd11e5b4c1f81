package io.tongpin.access.reads;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.changes.MasterWrite;
import io.tongpin.definitions.FieldClass;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Memory;
import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company has written down of who looked, and how long it keeps that (查看记录设置). Remembered for half a minute, and
 * forgotten when it changes.
 */
public final class ReadSettings implements FeedListener {

    /** Half a year: what the law asks of logs. */
    static final int SHORTEST = 183;

    static final int LONGEST = 1830;

    private static final String ENTITY = "read-settings";
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final Database database;
    private final MasterWrite write;
    private final InstantSource clock;
    private final Memory<Integer, Kept> known = new Memory<>(MOST, REMEMBERED);

    public ReadSettings(Database database, MasterWrite write, InstantSource clock) {
        this.database = database;
        this.write = write;
        this.clock = clock;
    }

    /**
     * As it is kept.
     *
     * @param id null: nobody has changed anything yet
     * @param classes of fields whose showing is written down
     * @param days for which it is kept
     * @param opens hour of headquarters from which looking is of the day
     * @param closes hour from which it is of the night
     */
    public record Kept(@Nullable UUID id, int version, List<String> classes, int days, int opens, int closes) {

        static final Kept FIRST = new Kept(null, 0, List.of("phone", "cost", "supplier"), 400, 8, 22);

        public Kept {
            classes = List.copyOf(classes);
        }

        public boolean watches(String kind) {
            return kind.equals(Look.OF_THE_LOG) || classes.contains(kind);
        }
    }

    public Kept of(int company) {
        return known.of(
                company,
                clock.instant(),
                () -> database.read(company, ReadSettingsRows::find).orElse(Kept.FIRST));
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> item.entity().equals(ENTITY))) {
            known.forget(company);
        }
    }

    /** As somebody wants it. */
    public record Wish(List<String> classes, int days, int opens, int closes) {

        public Wish {
            classes = classes.stream().distinct().sorted().toList();
        }
    }

    /** @param seen the version that the wish is based on; 0: nobody had changed anything */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, Wish wish) {
        List<Refusal> why = malformed(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        UUID before = database.read(actor.company(), ReadSettingsRows::find)
                .orElse(Kept.FIRST)
                .id();
        UUID id = before == null ? command : before;
        MasterWrite.Save save = new MasterWrite.Save(command, ENTITY, ENTITY + ".saved", id, seen, null, state(wish));
        Outcome<Integer> saved = write.save(actor, save, new Saving(wish, id));
        known.forget(actor.company());
        return saved.then(_ -> Outcome.done(of(actor.company())));
    }

    private static Map<String, ?> state(Wish wish) {
        return Map.of("classes", wish.classes(), "days", wish.days(), "opens", wish.opens(), "closes", wish.closes());
    }

    private static List<Refusal> malformed(Wish wish) {
        List<Refusal> why = new ArrayList<>();
        for (String one : wish.classes()) {
            if (FieldClass.of(one).isEmpty()) {
                why.add(Refusal.input("access.reads-class", "field", "classes"));
            }
        }
        if (wish.days() < SHORTEST || wish.days() > LONGEST) {
            why.add(Refusal.input("access.reads-days", "field", "days", "min", "" + SHORTEST, "max", "" + LONGEST));
        }
        if (wish.opens() < 0 || wish.opens() >= wish.closes() || wish.closes() > 24) {
            why.add(Refusal.input("access.reads-hours", "field", "opens"));
        }
        return why;
    }

    /** The table's part of a save. */
    private record Saving(Wish wish, UUID id) implements MasterWrite.Table {

        @Override
        public int lock(Tx tx, UUID record) {
            return ReadSettingsRows.lock(tx);
        }

        @Override
        public List<Refusal> check(Tx tx) {
            return List.of();
        }

        @Override
        public void write(Tx tx, int version) throws java.sql.SQLException {
            ReadSettingsRows.write(tx, new Kept(id, version, wish.classes(), wish.days(), wish.opens(), wish.closes()));
        }
    }
}
