package io.tongpin.access;

import io.tongpin.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look through who has which role where (权限复核): what was found when it began, and what was decided about each.
 *
 * @param scope {@code all}, {@code role} or {@code unit}
 * @param scopeId the role or the unit
 * @param leftOut assignments of the only reviewer, about which nobody else could decide
 * @param closedBy who signed it, or called it off
 * @param seal SHA-256 of what was signed
 */
public record Review(
        UUID id,
        int version,
        String title,
        String scope,
        @Nullable UUID scopeId,
        LocalDate due,
        List<UUID> reviewers,
        int leftOut,
        State state,
        UUID startedBy,
        String startedByName,
        Instant startedAt,
        @Nullable UUID closedBy,
        @Nullable String closedByName,
        @Nullable Instant closedAt,
        @Nullable String seal) {

    static final String ENTITY = "access-review";

    /** How it stands. */
    public enum State {
        OPEN,
        SIGNED,
        /** Begun by mistake: what was revoked stays so. */
        CANCELLED
    }

    /** What is decided about a line. */
    public enum Decision {
        KEEP,
        REVOKE
    }

    public Review {
        reviewers = List.copyOf(reviewers);
    }

    /**
     * Somebody's role and where it holds, as it was when the review began.
     *
     * @param assignment as the person keeps it
     * @param place where it holds, in words: a store's name, {@code company} or {@code own}
     * @param lastUsedAt when anything that the role gives was last used
     * @param countedSince from when on that would have been seen
     */
    public record Line(
            int lineNo,
            UUID user,
            String login,
            String userName,
            UUID role,
            String roleName,
            String assignment,
            String place,
            @Nullable String givenByName,
            @Nullable Instant givenAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant countedSince,
            @Nullable Decision decision,
            @Nullable UUID decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt) {

        Line decided(Decision what, Actor by, Instant at) {
            return new Line(
                    lineNo,
                    user,
                    login,
                    userName,
                    role,
                    roleName,
                    assignment,
                    place,
                    givenByName,
                    givenAt,
                    lastUsedAt,
                    countedSince,
                    what,
                    by.user(),
                    by.name(),
                    at);
        }

        private Map<String, Object> map() {
            Map<String, @Nullable Object> all = new TreeMap<>();
            all.put("lineNo", lineNo);
            all.put("user", user);
            all.put("login", login);
            all.put("userName", userName);
            all.put("role", role);
            all.put("roleName", roleName);
            all.put("assignment", assignment);
            all.put("place", place);
            all.put("givenByName", givenByName);
            all.put("givenAt", givenAt);
            all.put("lastUsedAt", lastUsedAt);
            all.put("countedSince", countedSince);
            all.put("decision", decision);
            all.put("decidedBy", decidedBy);
            all.put("decidedByName", decidedByName);
            all.put("decidedAt", decidedAt);
            return said(all);
        }
    }

    Review next() {
        return with(version + 1, state, closedBy, closedByName, closedAt, seal);
    }

    Review closed(State how, Actor by, Instant at) {
        return with(version + 1, how, by.user(), by.name(), at, null);
    }

    Review sealed(String hash) {
        return with(version, state, closedBy, closedByName, closedAt, hash);
    }

    private Review with(
            int newVersion,
            State how,
            @Nullable UUID by,
            @Nullable String byName,
            @Nullable Instant at,
            @Nullable String hash) {
        return new Review(
                id,
                newVersion,
                title,
                scope,
                scopeId,
                due,
                reviewers,
                leftOut,
                how,
                startedBy,
                startedByName,
                startedAt,
                by,
                byName,
                at,
                hash);
    }

    /** As it is logged, and sealed, with these of its lines. */
    Map<String, Object> map(List<Line> lines) {
        Map<String, @Nullable Object> all = new TreeMap<>();
        all.put("id", id);
        all.put("version", version);
        all.put("title", title);
        all.put("scope", scope);
        all.put("scopeId", scopeId);
        all.put("due", due);
        all.put("reviewers", reviewers);
        all.put("leftOut", leftOut);
        all.put("state", state);
        all.put("startedBy", startedBy);
        all.put("startedByName", startedByName);
        all.put("startedAt", startedAt);
        all.put("closedBy", closedBy);
        all.put("closedByName", closedByName);
        all.put("closedAt", closedAt);
        all.put("lines", lines.stream().map(Line::map).toList());
        return said(all);
    }

    private static Map<String, Object> said(Map<String, @Nullable Object> all) {
        Map<String, Object> said = new TreeMap<>();
        all.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return said;
    }
}
