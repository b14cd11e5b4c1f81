package io.tongpin.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody lends a colleague of their own work, for a while (代理).
 *
 * @param lent {@code role@scope}: roles of the giver's own, where they hold or in less
 * @param from when it begins, to the second
 * @param until when it ends by itself, at most {@link #LONGEST} later
 * @param endedAt when somebody took it back, or gave it back; null: nobody has
 */
public record Delegation(
        UUID id,
        int version,
        UUID giver,
        String giverName,
        UUID receiver,
        String receiverName,
        List<String> lent,
        Instant from,
        Instant until,
        String reason,
        @Nullable UUID endedBy,
        @Nullable String endedByName,
        @Nullable Instant endedAt) {

    static final String ENTITY = "delegation";

    /** Who is away for longer is somebody whose work is given to somebody else. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** How it stands at a moment. */
    public enum State {
        COMING,
        IN_FORCE,
        OVER,
        TAKEN_BACK
    }

    public Delegation {
        lent = List.copyOf(lent);
    }

    public State at(Instant now) {
        if (endedAt != null) {
            return State.TAKEN_BACK;
        }
        if (!until.isAfter(now)) {
            return State.OVER;
        }
        return from.isAfter(now) ? State.COMING : State.IN_FORCE;
    }

    /** Whether there is something of it to take back. */
    boolean openAt(Instant now) {
        return endedAt == null && until.isAfter(now);
    }

    boolean between(UUID person) {
        return giver.equals(person) || receiver.equals(person);
    }

    Delegation ended(UUID by, String name, Instant at) {
        return new Delegation(
                id, version + 1, giver, giverName, receiver, receiverName, lent, from, until, reason, by, name, at);
    }

    /** As it is logged. */
    Map<String, Object> map() {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", id);
        all.put("version", version);
        all.put("giver", giver);
        all.put("giverName", giverName);
        all.put("receiver", receiver);
        all.put("receiverName", receiverName);
        all.put("lent", lent);
        all.put("from", from);
        all.put("until", until);
        all.put("reason", reason);
        if (endedBy != null && endedByName != null && endedAt != null) {
            all.put("endedBy", endedBy);
            all.put("endedByName", endedByName);
            all.put("endedAt", endedAt);
        }
        return all;
    }
}
