package io.tongpin.practice.web;

import io.tongpin.demo.DemoLogins;
import io.tongpin.platform.Words;
import io.tongpin.practice.Practice;
import io.tongpin.practice.Practice.Status;
import io.tongpin.practice.PracticeInside;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the practice environment stands.
 *
 * @param inside whether this is it
 * @param done of so many made-up days, while the chain is being built
 * @param failure why it does not run, in words, with where its log lies
 * @param people as whom one can practise
 * @param password of all of them; critical acts ask for it there too
 */
record PracticeJson(
        boolean inside,
        Practice.State state,
        @Nullable Instant since,
        int done,
        int all,
        @Nullable String failure,
        List<String> people,
        @Nullable String password) {

    static PracticeJson of(Practice practice, Words words, Locale language) {
        Status status = practice.status();
        return new PracticeJson(
                false,
                status.state(),
                status.since(),
                status.done(),
                status.all(),
                status.failure() == null ? null : words.say(status.failure(), language),
                DemoLogins.all(),
                practice.password().orElse(null));
    }

    static PracticeJson inside(PracticeInside inside) {
        return new PracticeJson(
                true,
                Practice.State.RUNNING,
                null,
                0,
                0,
                null,
                DemoLogins.all(),
                inside.password().orElse(null));
    }

    /** A node without a directory of its own has no room beside it. */
    static PracticeJson none() {
        return new PracticeJson(false, Practice.State.ABSENT, null, 0, 0, null, DemoLogins.all(), null);
    }
}
