package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was looked up lately (短时记忆): for two seconds, looked at again by one, and not if it may be what was before. */
class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final Memory<String, String> memory = new Memory<>(3);

    private void keep(String key) {
        memory.keep(key, "seen", NOW, null, memory.mark());
    }

    @Test
    void isRememberedForTwoSecondsAndNoLonger() {
        keep("li");

        assertThat(memory.find("li", NOW.plusMillis(999))).isEqualTo("seen");
        assertThat(memory.find("wang", NOW)).isNull();
        assertThat(memory.find("li", NOW.plusSeconds(2))).isNull();
        assertThat(memory.find("li", NOW.plusSeconds(2)))
                .as("everybody looks, not one")
                .isNull();
    }

    @Test
    void whenHalfIsOverOneLooksAgainAndTheOthersGoOn() throws Exception {
        keep("li");
        AtomicInteger looked = new AtomicInteger();

        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            tills.invokeAll(Collections.nCopies(
                    60, () -> memory.find("li", NOW.plusSeconds(1)) == null ? looked.incrementAndGet() : 0));
        }

        assertThat(looked).hasValue(1);
        memory.keep("li", "seen anew", NOW.plusSeconds(1), null, memory.mark());
        assertThat(memory.find("li", NOW.plusMillis(1999))).isEqualTo("seen anew");
        assertThat(memory.find("li", NOW.plusSeconds(2))).as("half of it again").isNull();
    }

    @Test
    void whatIsOverEarlierIsForgottenEarlier() {
        memory.keep("li", "seen", NOW, NOW.plusMillis(300), memory.mark());

        assertThat(memory.find("li", NOW.plusMillis(299))).isEqualTo("seen");
        assertThat(memory.find("li", NOW.plusMillis(300))).isNull();
    }

    @Test
    void whatWasSeenBeforeAChangeIsNotKept() {
        long mark = memory.mark();
        memory.forget("somebody else");
        memory.keep("li", "seen", NOW, null, mark);
        assertThat(memory.find("li", NOW)).isNull();

        mark = memory.mark();
        memory.forget();
        memory.keep("li", "seen", NOW, null, mark);
        assertThat(memory.find("li", NOW)).isNull();

        mark = memory.mark();
        memory.drop("li");
        memory.keep("li", "seen", NOW, null, mark);
        assertThat(memory.find("li", NOW))
                .as("one was old, and nothing has changed")
                .isEqualTo("seen");
    }

    @Test
    void oneIsForgottenOrAllAre() {
        keep("li");
        keep("wang");
        memory.forget("li");
        assertThat(memory.find("li", NOW)).isNull();
        assertThat(memory.find("wang", NOW)).isEqualTo("seen");

        memory.forget();
        assertThat(memory.find("wang", NOW)).isNull();
    }

    @Test
    void moreThanItHoldsMakesItBeginAnew() {
        keep("li");
        keep("wang");
        keep("zhao");
        keep("qian");

        assertThat(memory.find("li", NOW)).isNull();
        assertThat(memory.find("qian", NOW)).isEqualTo("seen");
    }

    @Test
    void whoAsksLooksOnlyWhereNothingIsRemembered() {
        Memory<String, String> half = new Memory<>(3, Duration.ofSeconds(30));

        assertThat(half.of("li", NOW, () -> "seen")).isEqualTo("seen");
        assertThat(half.of("li", NOW.plusSeconds(14), () -> "seen anew")).isEqualTo("seen");
        assertThat(half.of("li", NOW.plusSeconds(15), () -> "seen anew")).isEqualTo("seen anew");
        assertThat(half.of("li", NOW.plusSeconds(16), () -> {
                    half.forget("li");
                    return "never asked";
                }))
                .isEqualTo("seen anew");
        assertThat(half.of("wang", NOW, () -> {
                    half.forget("wang");
                    return "what was before";
                }))
                .isEqualTo("what was before");
        assertThat(half.of("wang", NOW, () -> "what is")).isEqualTo("what is");
    }
}
