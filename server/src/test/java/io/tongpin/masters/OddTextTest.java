package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.SizeGroup;
import io.tongpin.party.Party;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BooksAreRight.class)
class OddTextTest {

    private static final List<String> ODD = List.of(
            "'",
            "''; drop table party.party; --",
            "\"",
            "\\",
            "\\\"",
            "{a,b}",
            "{\"a\":1}",
            "null",
            "NULL",
            "undefined",
            "${jndi:x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "1/0",
            "0x1F",
            "１２３",
            "田中さん",
            "𠜎𠜱𠝹 𪚥 GB18030",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "مُنَاقَشَةُ سُبُلِ",
            "\u202etest\u202c",
            "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
            "\u200b零\u200d宽\ufeff",
            "\ttab\tand\nnew line\r\n",
            "\u0001\u0007\u001b[31m",
            " leading and trailing ",
            "\u00a0nbsp\u00a0",
            "é e\u0301",
            "İıſK",
            "%_%",
            "a:*&b|!c<->d",
            "x".repeat(200));

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Masters masters = Masters.founded(database);

    @Test
    void everyOddNameIsKeptLoggedFoundAndGivenBack() {
        MasterRecords<Party> parties = masters.parties.records();
        for (int i = 0; i < ODD.size(); i++) {
            Party saved = masters.saved(parties, customer("O" + i, ODD.get(i)));

            assertThat(Objects.requireNonNull(parties.find(Masters.COMPANY, saved.id()))
                            .name())
                    .isEqualTo(ODD.get(i));
            assertThat(parties.list(Masters.COMPANY, new Wanted("O" + i, null, 50, false, Map.of()))
                            .items())
                    .contains(saved);
        }
    }

    @Test
    void anyTextMayBeSearchedFor() {
        MasterRecords<Party> parties = masters.parties.records();
        for (String odd : ODD) {
            assertThat(parties.list(Masters.COMPANY, new Wanted(odd, odd, 50, false, Map.of()))
                            .items())
                    .isEmpty();
        }
        assertThat(parties.list(Masters.COMPANY, new Wanted("a\0b", "\0", 0, null, Map.of()))
                        .items())
                .isEmpty();
    }

    @Test
    void textInAListOfTextsIsKeptToo() {
        List<String> sizes = List.of("\"", "\\", "{a,b}", "null", "NULL", "a,b", "é", "大");

        SizeGroup saved = masters.saved(
                masters.catalog.sizeGroups(), new SizeGroup(masters.ids.next(), "X", "怪", sizes, 0, false));

        assertThat(Objects.requireNonNull(masters.catalog.sizeGroups().find(Masters.COMPANY, saved.id()))
                        .sizes())
                .isEqualTo(sizes);
    }

    private Party customer(String code, String name) {
        return new Party(
                masters.ids.next(),
                Party.CUSTOMER,
                code,
                name,
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                false);
    }
}
