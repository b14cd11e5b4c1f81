package io.tongpin.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Outcome;
import io.tongpin.practice.Practice.State;
import io.tongpin.practice.Practice.Status;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a process is started, how long a ticket is good, and when nobody practises any more. */
class PracticeRulesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final InstantSource clock = now::get;

    @TempDir
    Path data;

    @Test
    void aMachineThatHasNoRoomIsLeftAlone() {
        assertThat(refusal(OpenPractice.plan(data), 1023, 9_999)).isEqualTo("practice.disk-short");
        assertThat(refusal(OpenPractice.plan(data), 9_999, 767)).isEqualTo("practice.memory-short");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            PracticePlan usual = OpenPractice.plan(data);
            PracticePlan there = new PracticePlan(
                    usual.directory(), usual.log(), usual.host(), taken.getLocalPort(), usual.idle(), null, 1);

            assertThat(refusal(there, 9_999, 9_999)).isEqualTo("practice.port-taken");
        }
    }

    private String refusal(PracticePlan plan, long disk, long memory) {
        PracticeRoom room = new PracticeRoom(path -> disk, () -> memory);
        try (Practice practice = new Practice(plan, room, clock, task -> {
            throw new AssertionError("nothing is begun");
        })) {
            Outcome<Status> refused = practice.reset();
            assertThat(practice.status().state()).isEqualTo(State.ABSENT);
            return refused instanceof Outcome.Refused<Status>(var why)
                    ? why.getFirst().code()
                    : "done";
        }
    }

    @Test
    void nobodyComesInWhereNothingRunsOrAsAStranger() {
        try (Practice practice = OpenPractice.of(data, OpenPractice.roomy())) {
            assertThat(practice.door("boss").toString()).contains("practice.not-running");
            assertThat(practice.door("stranger").toString()).contains("practice.person-unknown");
        }
    }

    @Test
    void aTicketIsGoodOnceAndForAMinute() {
        PracticeTickets tickets = new PracticeTickets(clock, new SplittableRandom(1));
        String one = tickets.issue("boss");
        String two = tickets.issue("keeper");
        now.updateAndGet(before -> before.plusSeconds(59));

        assertThat(tickets.take(one)).isEqualTo(Outcome.done("boss"));
        assertThat(tickets.take(one)).isInstanceOf(Outcome.Refused.class);

        now.updateAndGet(before -> before.plusSeconds(1));
        assertThat(tickets.take(two)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void itEndsWhenNobodyHasDoneAnythingForLong() {
        AtomicInteger ends = new AtomicInteger();
        IdleEnd idle = new IdleEnd(Duration.ofHours(2), clock, ends::incrementAndGet);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(119)));
        idle.touch();
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(119)));
        idle.look();
        assertThat(ends).hasValue(0);

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
        idle.look();
        assertThat(ends).hasValue(1);
    }
}
