package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.inventory.InventoryKinds;
import io.tongpin.payments.PaymentKinds;
import io.tongpin.pos.PosKinds;
import io.tongpin.purchasing.PurchasingKinds;
import io.tongpin.sales.SalesKinds;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind stands on the way that a shop would name, read from what the kinds say of themselves. */
class StandardWayTest {

    private final DocumentKinds kinds = new DocumentKinds(
            Stream.of(PosKinds.all(), SalesKinds.all(), PurchasingKinds.all(), InventoryKinds.all(), PaymentKinds.all())
                    .flatMap(List::stream)
                    .toList());

    @ParameterizedTest
    @CsvSource({
        "purchase-order, purchase-order purchase-receipt supplier-payment",
        "purchase-receipt, purchase-order purchase-receipt supplier-payment",
        "purchase-return, purchase-order purchase-receipt supplier-payment",
        "purchase-closing, purchase-order purchase-receipt supplier-payment",
        "landed-cost, purchase-order purchase-receipt supplier-payment",
        "sales-order, sales-order sales-delivery customer-receipt",
        "sales-return, sales-order sales-delivery customer-receipt",
        "retail-sale, retail-sale customer-receipt",
        "retail-return, retail-sale customer-receipt",
        "transfer-request, transfer-request transfer-ship transfer-receive",
        "transfer-ship, transfer-request transfer-ship transfer-receive",
        "transfer-receive, transfer-request transfer-ship transfer-receive",
        "expense, expense supplier-payment",
        "stocktake, stocktake",
        "supplier-payment, supplier-payment",
    })
    void aKindHasItsWay(String kind, String way) {
        assertThat(way(kind, Set.of(kind))).isEqualTo(way);
    }

    @Test
    void aPaymentIsTheEndOfTheWayThatWasGone() {
        assertThat(way("supplier-payment", Set.of("supplier-payment", "purchase-receipt", "landed-cost")))
                .isEqualTo("purchase-order purchase-receipt supplier-payment");
        assertThat(way("supplier-payment", Set.of("supplier-payment", "expense")))
                .isEqualTo("expense supplier-payment");
        assertThat(way("customer-receipt", Set.of("customer-receipt", "retail-sale")))
                .isEqualTo("retail-sale customer-receipt");
    }

    @Test
    void whatStandsBesideIsMadeFromOneOfTheSteps() {
        StandardWay ways = new StandardWay(kinds, Set.of());

        assertThat(ways.beside(ways.of(kind("purchase-receipt"))))
                .extracting(DocumentKind::code)
                .containsExactly("purchase-closing", "landed-cost", "purchase-return");
    }

    private String way(String kind, Set<String> family) {
        List<String> steps = new StandardWay(kinds, family)
                .of(kind(kind)).stream().map(step -> step.kind().code()).toList();
        return String.join(" ", steps);
    }

    private DocumentKind kind(String code) {
        return kinds.find(code).orElseThrow();
    }
}
