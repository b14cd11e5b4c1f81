package io.tongpin.golden;

import io.tongpin.documents.DocumentKind;
import io.tongpin.inventory.InventoryKinds;
import io.tongpin.payments.PaymentKinds;
import io.tongpin.pos.PosKinds;
import io.tongpin.purchasing.PurchasingKinds;
import io.tongpin.sales.SalesKinds;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of document that is built in. */
final class Kinds {

    static final List<DocumentKind> ALL = Stream.of(
                    PurchasingKinds.all(), SalesKinds.all(), PosKinds.all(), InventoryKinds.all(), PaymentKinds.all())
            .flatMap(List::stream)
            .toList();

    private Kinds() {}

    static DocumentKind called(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no document or question called " + code));
    }
}
