package io.tongpin.printing;

import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has printed what and how often (打印记录): written before the paper is made, so that no paper leaves without a line, and
 * every further copy says that it is one.
 */
public final class Prints {

    /** So long the paper of a printing can be fetched: later it would be one more copy that nobody counts. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private static final String ENTITY = "print";

    private final Database database;
    private final MasterWrite write;
    private final InstantSource clock;

    public Prints(Database database, MasterWrite write, InstantSource clock) {
        this.database = database;
        this.write = write;
        this.clock = clock;
    }

    /** What is to be printed: documents, or labels at the prices of a store. */
    public record Wish(
            Paper paper,
            List<UUID> documents,
            List<Printing.Labels> labels,
            @Nullable UUID pricedIn) {

        public Wish {
            documents = List.copyOf(documents);
            labels = List.copyOf(labels);
        }

        private Map<String, @Nullable Object> state() {
            Map<String, @Nullable Object> state = new TreeMap<>();
            state.put("paper", paper.code());
            state.put("documents", documents);
            state.put(
                    "labels",
                    labels.stream()
                            .map(one -> Map.of("sku", one.sku(), "copies", one.copies()))
                            .toList());
            state.put("pricedIn", pricedIn);
            return state;
        }
    }

    /** Writes it down under its client-made id; the same again is the same printing, and counts once. */
    public Outcome<UUID> begin(Actor actor, UUID id, Wish wish) {
        Instant now = clock.instant();
        return write.run(actor, id, id, ChainHash.sha256(CanonicalJson.bytes(wish.state())), tx -> {
                    List<Printing.Copy> copies = PrintRows.count(tx, wish.documents());
                    PrintRows.write(
                            tx,
                            actor,
                            new Printing(id, now, actor.user(), wish.paper(), copies, wish.labels(), wish.pricedIn()));
                    return Outcome.done(List.of(new MasterWrite.Written(
                            ENTITY, ENTITY + ".made", id, 1, actor.store(), printed(wish, copies))));
                })
                .then(_ -> Outcome.done(id));
    }

    private static Map<String, @Nullable Object> printed(Wish wish, List<Printing.Copy> copies) {
        Map<String, @Nullable Object> state = new TreeMap<>(wish.state());
        state.put("times", copies.stream().map(Printing.Copy::times).toList());
        return state;
    }

    /** For whoever began it, while it is good. */
    public Outcome<Printing> of(Actor actor, UUID id) {
        Printing found = database.read(actor.company(), tx -> PrintRows.find(tx, id))
                .filter(one -> one.by().equals(actor.user()))
                .orElse(null);
        if (found == null) {
            return Outcome.refused(Refusal.unknown("printing.unknown", id));
        }
        return found.at().plus(GOOD_FOR).isBefore(clock.instant())
                ? Outcome.refused(Refusal.rule("printing.over", "minutes", "" + GOOD_FOR.toMinutes()))
                : Outcome.done(found);
    }
}
