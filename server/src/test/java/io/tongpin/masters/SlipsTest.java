package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "chenhsan, chenshan",
        "cehnshan, chenshan",
        "censhan, chenshan",
        "chenshqn, chenshan",
        "chennshan, chenshan",
        "lanxie, nanxie",
        "oragne, orange",
        "tshrit2, tshirt2"
    })
    void oneSlipIsForgiven(String typed, String meant) {
        assertThat(SearchTerms.near(typed))
                .contains(meant)
                .doesNotContain(typed)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"羽荣服, yurongfu", "衬山, chenshan", "白瑟, baise"})
    void aCharacterOfTheSameSoundIsMeant(String typed, String sounds) {
        assertThat(SearchTerms.near(typed).getFirst()).isEqualTo(sounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901234567892", "abc", "B0012", "白", "tee"})
    void figuresAndShortWordsAreMeantAsTheyAre(String typed) {
        assertThat(SearchTerms.near(typed)).isEmpty();
    }

    @Test
    void aFigureInAWordNeverSlips() {
        assertThat(SearchTerms.near("wool2026")).isNotEmpty().allMatch(near -> near.endsWith("2026"));
    }

    @Test
    void ofAVeryLongWordTheBeginningCounts() {
        List<String> near = SearchTerms.near("yangmaoyurongfudayi");

        assertThat(near.getFirst()).isEqualTo("yangmaoyuron");
        assertThat(near).hasSizeLessThan(1_000);
    }
}
