package io.tongpin.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Facts;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to be written on a document, its kind either says why it cannot be, in words with nothing left blank, or gives a
 * posting that balances and is the same every time. It never breaks.
 */
class EveryKindPropertyTest {

    private static final int DOCUMENTS = 4_000;
    private static final Words WORDS = Words.of("problems");

    private final Paperwork paper = new Paperwork(
                    "store S1 S2",
                    "article SHIRT",
                    "article MILK has lots",
                    "article PHONE has serials",
                    "article POSTAGE is a service",
                    "customer WANG may owe pays after 30",
                    "customer LI",
                    "supplier ACME paid after 30")
            .posted("sales-delivery D1 at S1 with WANG", "SHIRT 6 at 10.00", "POSTAGE 1 at 5.00")
            .posted("retail-sale P1 at S1", "SHIRT 6 at 10.00")
            .posted("purchase-receipt R1 at S1 with ACME", "SHIRT 6 at 10.00", "PHONE 2 at 10.00")
            .posted("sales-order O1 at S2 with WANG", "SHIRT 6 at 10.00")
            .posted("purchase-order B1 at S1 with ACME", "SHIRT 6 at 10.00")
            .posted("transfer-ship V1 at S2 to S1", "SHIRT 6", "PHONE 2 serials A,B")
            .posted("customer-receipt K1 in S1 with WANG", "pay cash 60.00")
            .open("D1", Side.RECEIVABLE, "WANG", AccountRole.RECEIVABLE, "60.00")
            .open("K1", Side.RECEIVABLE, "WANG", AccountRole.CUSTOMER_ADVANCE, "-60.00")
            .open("R1", Side.PAYABLE, "ACME", AccountRole.PAYABLE, "80.00");

    /** One sensible document of every kind, to be spoiled. */
    private static final Map<String, List<String>> GOOD = new TreeMap<>();

    static {
        good("purchase-order at S1 with ACME", "SHIRT 2 at 10.00", "PHONE 1 at 10.00");
        good(
                "purchase-receipt at S1 with ACME",
                "SHIRT 2 at 11.30 rate 0.13 landed 1.00",
                "MILK 2 at 1.00 lot L1",
                "pay cash 5.00");
        good(
                "purchase-return at S1 with ACME",
                "SHIRT 2 at 10.00 of R1/1",
                "PHONE 1 at 10.00 serials A of R1/2",
                "settle R1 5.00");
        good("landed-cost in S1", "SHIRT 0 of R1/1", "PHONE 0 of R1/2", "credit 224101 10.00");
        good("purchase-closing in S1 with ACME because gone", "SHIRT 2 of B1/1");
        good("sales-closing in S1 with WANG because changed", "SHIRT 2 of O1/1");
        good("sales-order at S1 with WANG", "SHIRT 2 at 10.00", "POSTAGE 1 at 5.00");
        good(
                "sales-delivery at S1 with WANG",
                "SHIRT 2 at 11.30 rate 0.13 of O1/1",
                "MILK 1 at 10.00 lot L1",
                "pay cash 5.00",
                "settle K1 -10.00");
        good(
                "sales-return at S1 with WANG",
                "SHIRT 2 at 10.00 of D1/1",
                "POSTAGE 1 at 5.00 of D1/2",
                "pay cash 5.00",
                "settle D1 10.00");
        good(
                "retail-sale at S1 with WANG",
                "SHIRT 2 at 10.00",
                "POSTAGE 1 at 5.00",
                "pay cash 10.00",
                "pay on_account 15.00");
        good("retail-return at S1 with WANG", "SHIRT 2 at 10.00 of P1/1", "pay cash 10.00", "pay on_account 10.00");
        good("transfer-request at S1 to S2", "SHIRT 2", "PHONE 2");
        good("daily-close in S1", "pay cash 515.00", "debit 1002 315.00", "debit 5602 5.00");
        good("transfer-ship at S1 to S2", "SHIRT 2", "PHONE 2 serials A,B");
        good(
                "transfer-receive at S1 because torn",
                "SHIRT 2 counted 1 of V1/1",
                "SHIRT 2 counted 3 of V1/1",
                "PHONE 2 serials A,B of V1/2");
        good("stocktake at S1", "SHIRT counted 2 book 3", "MILK counted 4 book 3 lot L1");
        good("adjustment at S1 because moth", "SHIRT -2", "SHIRT 2 cost 1.00");
        good("assembly at S1", "SHIRT 2 as component", "MILK 1 lot L1 as component", "PHONE 1 serials A as product");
        good(
                "disassembly at S1",
                "PHONE 1 serials A as product",
                "SHIRT 2 for 5.00 as component",
                "MILK 1 for 3.00 lot L1 as component");
        good("opening-stock at S1", "SHIRT 2 cost 10.00", "MILK 3 cost 0 lot L1");
        good("customer-receipt in S1 with WANG", "pay cash 20.00", "pay card 5.00", "settle D1 10.00");
        good("supplier-payment in S1 with ACME", "pay bank 20.00", "settle R1 10.00");
        good("expense in S1 with ACME", "debit 5601 20.00", "debit 224101 5.00", "pay cash 10.00");
        good("other-income in S1 with WANG", "credit 5301 20.00", "pay cash 10.00");
        good("account-transfer in S1", "debit 1002 20.00", "credit 1001 20.00");
        good("opening-balance in S1", "debit 1122 20.00 with WANG", "credit 2202 5.00 with ACME", "debit 1001 7.00");
    }

    private static void good(String head, String... content) {
        int space = head.indexOf(' ');
        List<String> statement = new ArrayList<>(List.of(head.substring(0, space) + " GOOD" + head.substring(space)));
        statement.addAll(List.of(content));
        GOOD.put(head.substring(0, space), statement);
    }

    static Stream<String> kinds() {
        return Kinds.ALL.stream().map(DocumentKind::code);
    }

    @ParameterizedTest(name = "{0}, seed 1")
    @MethodSource("kinds")
    void isRefusedInWordsOrPostsTheSameEveryTime(String code) {
        DocumentKind kind = Kinds.called(code);
        List<String> statement = Objects.requireNonNull(GOOD.get(code));
        Document good = paper.document(
                statement.getFirst(), statement.subList(1, statement.size()).toArray(String[]::new));
        Nonsense nonsense = new Nonsense(new SplittableRandom(1), paper);
        Facts facts = paper.facts();
        int posted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = nonsense.spoiled(good);
            switch (kind.read(document, facts)) {
                case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) -> why.forEach(this::hasWords);
                case Outcome.Done<DocumentKind.Postable>(DocumentKind.Postable meaning) -> {
                    assertThat(meaning.toPosting())
                            .isEqualTo(meaning.toPosting())
                            .isEqualTo(kind.read(document, facts).orThrow().toPosting());
                    posted++;
                }
            }
        }
        assertThat(posted).as("documents that were not spoiled").isBetween(DOCUMENTS / 20, DOCUMENTS * 19 / 20);
    }

    private void hasWords(Refusal refusal) {
        for (Locale language : Words.LANGUAGES) {
            assertThat(WORDS.say(refusal, language))
                    .as("%s in %s", refusal, language)
                    .isNotEqualTo(refusal.code())
                    .doesNotContain("{");
        }
    }
}
