package io.tongpin.access;

import io.tongpin.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a question is about, and who asks it (所问之人): oneself, whom one looks as, or somebody whom one may see.
 *
 * @param asker who is told the answer, and nothing that they may not know
 * @param key what they come with, if that is a key and not a screen: it may let them do less than their roles
 */
public record Subject(Actor asker, Person person, @Nullable ApiToken key) {

    Subject(Actor asker, Person person) {
        this(asker, person, null);
    }

    /** Whether they look at the screens as the people of a role do. */
    public boolean preview() {
        return person.id().equals(Credentials.NOBODY);
    }

    /** Whether somebody asks about themselves. */
    public boolean self() {
        return person.id().equals(asker.user());
    }

    /** Whom one looks as: nobody, who has that one role. */
    static Subject previewed(Actor actor) {
        UUID unit = actor.store();
        Assignment only =
                unit == null ? Assignment.inCompany(Credentials.NOBODY) : Assignment.in(Credentials.NOBODY, unit);
        return new Subject(
                actor, new Person(Credentials.NOBODY, "", actor.name(), List.of(only.text()), unit, null, 0, false));
    }

    /**
     * Whether the asker may be told somebody's name: their own, of those they look after, of those who work where they work,
     * and of those at headquarters, whom everybody asks.
     */
    boolean knows(@Nullable Person other) {
        return other != null
                && (other.id().equals(asker.user())
                        || other.store() == null
                        || People.sees(asker, other)
                        || Lending.isColleague(asker, other));
    }
}
