package io.tongpin.changes.web;

import io.tongpin.changes.Feed;
import io.tongpin.changes.LiveFeed;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.StoreScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open screen (一路推送). It keeps no queue, only how far it has told: what is next is read when the line is free. So a slow
 * line holds up nobody, costs no memory, and gets its news in larger pieces.
 */
final class Stream {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int PIECE = 200;
    private static final int TOO_FAR = 10_000;
    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Actor actor;
    private final StoreScope reach;
    private final Pass pass;
    private final SseEmitter emitter;
    private volatile Instant until;
    private volatile boolean sentAway;
    private final AtomicInteger wanted = new AtomicInteger();
    private long told;
    private long said;
    private volatile Instant lastBeat;

    Stream(Actor actor, Pass pass, SseEmitter emitter, long from, Instant now, Instant until) {
        this.actor = actor;
        this.reach = actor.reach();
        this.emitter = emitter;
        this.told = from;
        this.said = from;
        this.lastBeat = now;
        this.pass = pass;
        Instant ends = pass.until();
        this.until = ends != null && ends.isBefore(until) ? ends : until;
    }

    Actor actor() {
        return actor;
    }

    /** Whether it is somebody's, or that of whoever stands in for them. */
    boolean isOf(UUID person) {
        return actor.user().equals(person)
                || actor.grants().stream()
                        .anyMatch(grant -> grant.lender() instanceof Actor.Lender lender
                                && lender.id().equals(person));
    }

    Pass pass() {
        return pass;
    }

    SseEmitter emitter() {
        return emitter;
    }

    Instant lastBeat() {
        return lastBeat;
    }

    boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    /** Nothing is told any more, but that one has to knock again; a line that is stuck is cut a little later. */
    void sendAway(Instant now) {
        sentAway = true;
        until = now.plus(LAST_WORD);
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                send("event:knock\ndata:{}\n\n");
            } catch (IOException | RuntimeException e) {
                // Nobody listens any more.
            } finally {
                close();
            }
        });
    }

    /** Says where it begins, so that the browser can come back to there, and how soon it shall. */
    void greet() throws IOException {
        send("retry:1500\nid:" + told + "\n\n");
    }

    /** Tells what is new, in a thread of its own if none is at it; with {@code beat} at least a sign of life. */
    void wake(LiveFeed live, boolean beat, Instant now) {
        if (beat) {
            lastBeat = now;
        }
        if (wanted.getAndAdd(beat ? 2 : 1) == 0) {
            Thread.ofVirtual().name("stream").start(() -> tell(live, beat));
        }
    }

    private void tell(LiveFeed live, boolean beat) {
        try {
            int seen;
            do {
                seen = wanted.get();
                boolean anything = tellAll(live);
                if (beat && !anything) {
                    // Who hears little shall still come back to where the feed is, not to where it was.
                    send(said == told ? ":\n\n" : "id:" + told + "\n\n");
                    said = told;
                }
            } while (!wanted.compareAndSet(seen, 0));
        } catch (IOException | RuntimeException e) {
            close(); // The line is gone, or the database is: the browser comes again and says how far it was.
        }
    }

    private boolean tellAll(LiveFeed live) throws IOException {
        if (live.last(actor.company()) - told > TOO_FAR) {
            told = live.last(actor.company());
            send("id:" + told + "\nevent:reset\ndata:{\"seq\":" + told + "}\n\n");
        }
        boolean anything = false;
        List<Feed.Item> items;
        do {
            items = live.after(actor.company(), told, PIECE);
            if (!items.isEmpty() && !sentAway) {
                StringBuilder piece = new StringBuilder(items.size() * 160);
                for (Feed.Item item : items) {
                    if (!isSeen(item)) {
                        continue;
                    }
                    piece.append("id:")
                            .append(item.seq())
                            .append("\ndata:")
                            .append(json(item))
                            .append("\n\n");
                }
                told = items.getLast().seq();
                if (!piece.isEmpty()) {
                    send(piece.toString());
                    said = told;
                    anything = true;
                }
            }
        } while (items.size() == PIECE && !sentAway);
        return anything;
    }

    /** What happens in a store where the person may do nothing is not even a number to them. */
    private boolean isSeen(Feed.Item item) {
        return item.store() == null || reach.coversOwn(item.store());
    }

    /** Several events at once are one write. */
    private void send(String text) throws IOException {
        emitter.send(Set.of(new ResponseBodyEmitter.DataWithMediaType(text, TEXT)));
    }

    private static String json(Feed.Item item) {
        Map<String, Object> data = new HashMap<>();
        data.put("seq", item.seq());
        data.put("entity", item.entity());
        data.put("id", item.id());
        data.put("version", item.version());
        data.put("kind", item.kind());
        if (item.store() != null) {
            data.put("store", item.store());
        }
        return CanonicalJson.text(data);
    }

    void close() {
        try {
            emitter.complete();
        } catch (RuntimeException e) {
            // It was closed already.
        }
    }
}
