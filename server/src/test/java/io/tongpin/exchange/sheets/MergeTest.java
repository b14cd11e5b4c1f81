package io.tongpin.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.sheets.SheetField.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every way in which a field can have changed on two sides. */
class MergeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            TEXT,   a,    a,    a,    KEPT
            TEXT,   a,    b,    a,    MINE
            TEXT,   a,    a,    b,    KEPT
            TEXT,   a,    b,    b,    KEPT
            TEXT,   a,    b,    c,    CONFLICT
            TEXT,   a,    '',   a,    MINE
            TEXT,   a,    '',   c,    CONFLICT
            TEXT,   '',   b,    c,    CONFLICT
            NUMBER, 1.50, 1.5,  2,    KEPT
            NUMBER, 1.50, 2.0,  2,    KEPT
            NUMBER, 1.50, 3,    1.5,  MINE
            CODE,   Ａ１, A1,   A1,   KEPT
            CODE,   Ａ１, A1,   A2,   KEPT
            """)
    void isDecidedByTheValueBothBeganWith(Type type, String was, String mine, String theirs, Merge expected) {
        SheetField field = new SheetField("f", type, Map.of(), null, List.of(), false, true);

        assertThat(Merge.of(field, text(was), text(mine), text(theirs))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a, a, KEPT", "a, b, CONFLICT"})
    void whatNobodyCanSayAnyMoreIsNotGuessed(String mine, String theirs, Merge expected) {
        SheetField field = new SheetField("f", Type.TEXT, Map.of(), null, List.of(), false, true);

        assertThat(Merge.of(field, null, text(mine), text(theirs))).isEqualTo(expected);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
