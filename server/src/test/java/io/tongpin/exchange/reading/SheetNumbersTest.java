package io.tongpin.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "12.299999999999999, 12.3",
        "6.902083881405E12, 6902083881405",
        "0.1, 0.1",
        "-0, 0",
        "1E2, 100",
        "0.30000000000000004, 0.3",
        "1e300, 1e300"
    })
    void aNumberReadsAsItsAuthorSawIt(String raw, String shown) {
        assertThat(SheetNumbers.number(raw)).isEqualTo(new Cell(shown, Cell.Kind.NUMBER));
    }

    @Test
    void aNumberThatIsNoneIsAnError() {
        assertThat(SheetNumbers.number("1e999999999").kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(SheetNumbers.number("12,5").kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "45296, 2024-01-05",
        "45296.5, 2024-01-05T12:00",
        "45296.999999, 2024-01-06",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "0.25, 06:00",
        "2958465, 9999-12-31"
    })
    void aSerialIsADay(String raw, String day) {
        assertThat(SheetNumbers.date(raw, false)).isEqualTo(new Cell(day, Cell.Kind.DATE));
    }

    @Test
    void serialsNoCalendarHasStayNumbers() {
        assertThat(SheetNumbers.date("60", false)).isEqualTo(new Cell("60", Cell.Kind.NUMBER));
        assertThat(SheetNumbers.date("-3", false)).isEqualTo(new Cell("-3", Cell.Kind.NUMBER));
        assertThat(SheetNumbers.date("2958466", false).kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @Test
    void aMacCountsFrom1904() {
        assertThat(SheetNumbers.date("43834", true).text()).isEqualTo("2024-01-05");
    }
}
