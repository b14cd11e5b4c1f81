package io.tongpin.changes.web;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.changes.LiveFeed;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open screens of this process (推送). Many screens are told less often: telling everybody takes at most a quarter of a
 * processor, however fast the feed grows.
 */
class Streams implements FeedListener {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final long NANOS_EACH = 200_000;
    private static final int MOST_OF_ONE = 100;
    private static final Set<String> RIGHTS = Set.of("role", "store", "delegation");

    private final InstantSource clock;
    private final RandomGenerator random;
    private final int most;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private boolean news;
    private Instant told = Instant.EPOCH;

    Streams(InstantSource clock, RandomGenerator random, int most) {
        this.clock = clock;
        this.random = random;
        this.most = most;
    }

    /** Whether this person may open one more. */
    boolean hasRoomFor(Actor actor) {
        return open.size() < most
                && open.stream()
                                .filter(s -> s.actor().user().equals(actor.user()))
                                .count()
                        < MOST_OF_ONE;
    }

    SseEmitter open(Actor actor, Pass pass, long from, LiveFeed live) throws IOException {
        Instant now = clock.instant();
        SseEmitter emitter = new SseEmitter(0L);
        // Not all at once: a thousand screens that were opened together come back one after another.
        Instant until = now.plus(LIFE).plusMillis(random.nextInt(60_000));
        Stream stream = new Stream(actor, pass, emitter, from, now, until);
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onError(e -> open.remove(stream));
        emitter.onTimeout(() -> open.remove(stream));
        open.add(stream);
        stream.greet();
        stream.wake(live, false, now);
        return emitter;
    }

    int count() {
        return open.size();
    }

    /** Called by the loop only: something is new. */
    void wake(LiveFeed live) {
        news = true;
        tellIfTime(live);
    }

    /** Called by the loop only: tells what had to wait, gives signs of life, lets those go whose time is over. */
    void beat(LiveFeed live) {
        tellIfTime(live);
        Instant now = clock.instant();
        for (Stream stream : open) {
            if (stream.isOver(now)) {
                stream.close();
            } else if (stream.lastBeat().plus(BEAT).isBefore(now)) {
                stream.wake(live, true, now);
            }
        }
    }

    private void tellIfTime(LiveFeed live) {
        Instant now = clock.instant();
        if (news && !now.isBefore(told.plusNanos(open.size() * NANOS_EACH))) {
            news = false;
            told = now;
            open.forEach(stream -> stream.wake(live, false, now));
        }
    }

    /** Whose rights may have changed must knock again; the browser comes back by itself and misses nothing. */
    @Override
    public void changed(int company, List<Feed.Item> items) {
        for (Feed.Item item : items) {
            // What is new takes nothing away; but what is lent is somebody else's at once, and the feed does not say
            // whose.
            if (item.version() > 1 || item.entity().equals("delegation")) {
                send(company, item);
            }
        }
    }

    private void send(int company, Feed.Item item) {
        if (RIGHTS.contains(item.entity())) {
            sendAway(stream -> stream.actor().company() == company);
        } else if (item.entity().equals("user")) {
            sendAway(stream -> stream.isOf(item.id()));
        } else if (item.kind().equals("session.closed") || item.entity().equals("token")) {
            sendAway(stream -> stream.pass().by().equals(item.id()));
        }
    }

    private void sendAway(Predicate<Stream> which) {
        Instant now = clock.instant();
        open.stream().filter(which).forEach(stream -> stream.sendAway(now));
    }

    void close() {
        open.forEach(Stream::close);
    }
}
