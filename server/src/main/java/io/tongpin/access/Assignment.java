package io.tongpin.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds, perhaps only for a while (角色授权). A person's assignments are kept as texts,
 * {@code role@scope} or {@code role@scope@from/until}.
 *
 * @param role id of the role
 * @param scope {@link #COMPANY}, {@link #OWN}, or the id of a unit, which stands for itself and all under it
 * @param from the moment it begins to hold, to the second; null: it does already
 * @param until the moment it ends; null: it does not
 */
record Assignment(
        UUID role,
        String scope,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** The whole company. */
    static final String COMPANY = "company";

    /** What the person has made in the store they work in. */
    static final String OWN = "own";

    /** Not said: where the person works, or everywhere for those who work in no store. Never kept. */
    static final String HOME = "home";

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String AT = "((?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)?)";
    private static final Pattern FORM =
            Pattern.compile("(" + ID + ")@(company|own|home|" + ID + ")(?:@(?!/$)" + AT + "/" + AT + ")?");

    static Optional<Assignment> of(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(new Assignment(
                            UUID.fromString(form.group(1)),
                            form.group(2),
                            instant(form.group(3)),
                            instant(form.group(4))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Instant.parse(text);
    }

    static Assignment inCompany(UUID role) {
        return new Assignment(role, COMPANY, null, null);
    }

    static Assignment in(UUID role, UUID unit) {
        return new Assignment(role, unit.toString(), null, null);
    }

    /** The same role in another place. */
    Assignment at(Assignment place) {
        return new Assignment(role, place.scope, from, until);
    }

    /** The unit it is for, if it is for one. */
    Optional<UUID> unit() {
        return scope.length() == 36 ? Optional.of(UUID.fromString(scope)) : Optional.empty();
    }

    /** The one unit that it was given for; none: the whole company. */
    Optional<UUID> place(@Nullable UUID home) {
        return scope.equals(OWN) ? Optional.ofNullable(home) : unit();
    }

    /** Whether it holds now and for good. */
    boolean forGood() {
        return from == null && until == null;
    }

    /** Whether it has begun by then and not ended. */
    boolean holdsAt(Instant now) {
        return (from == null || !from.isAfter(now)) && (until == null || until.isAfter(now));
    }

    /** Whether it ends before it begins. */
    boolean never() {
        return from != null && until != null && !until.isAfter(from);
    }

    /**
     * The next moment at which one of some assignments begins or ends by itself.
     *
     * @param last if none does before, this
     */
    static @Nullable Instant firstTurn(Collection<String> texts, Instant now, @Nullable Instant last) {
        return Stream.concat(
                        Stream.ofNullable(last),
                        texts.stream()
                                .flatMap(text -> of(text).stream())
                                .flatMap(
                                        one -> Stream.concat(Stream.ofNullable(one.from), Stream.ofNullable(one.until)))
                                .filter(turn -> turn.isAfter(now)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether one of some assignments holds now and is of one of these roles. */
    static boolean anyHolds(Collection<String> texts, Collection<String> roles, Instant now) {
        return texts.stream()
                .flatMap(text -> of(text).stream())
                .anyMatch(one -> roles.contains(one.role.toString()) && one.holdsAt(now));
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /** As it is kept. */
    String text() {
        return role + "@" + scope + (forGood() ? "" : "@" + text(from) + "/" + text(until));
    }
}
