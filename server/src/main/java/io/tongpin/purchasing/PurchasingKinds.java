package io.tongpin.purchasing;

import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.FollowUp;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (采购单据类型). */
@Configuration(proxyBeanMethods = false)
public class PurchasingKinds {

    private static final String MODULE = "purchasing";

    public static List<DocumentKind> all() {
        PurchasingKinds kinds = new PurchasingKinds();
        return List.of(
                kinds.purchaseOrder(),
                kinds.purchaseReceipt(),
                kinds.purchaseReturn(),
                kinds.landedCost(),
                kinds.purchaseClosing());
    }

    @Bean
    DocumentKind purchaseOrder() {
        return DocumentKind.of(MODULE, "purchase-order", "CD", PurchaseOrder::read);
    }

    @Bean
    DocumentKind purchaseReceipt() {
        return DocumentKind.of(
                MODULE, "purchase-receipt", "CJ", PurchaseReceipt::read, Map.of("purchase-order", FollowUp.RECEIPT));
    }

    @Bean
    DocumentKind purchaseReturn() {
        return DocumentKind.of(
                MODULE, "purchase-return", "CT", PurchaseReturn::read, Map.of("purchase-receipt", FollowUp.RETURN));
    }

    @Bean
    DocumentKind landedCost() {
        return DocumentKind.of(
                MODULE, "landed-cost", "FY", LandedCost::read, Map.of("purchase-receipt", FollowUp.COST_SHARE));
    }

    @Bean
    DocumentKind purchaseClosing() {
        return DocumentKind.of(
                MODULE,
                "purchase-closing",
                "CZ",
                PurchaseClosing::read,
                Map.of("purchase-order", FollowUp.NO_MORE_RECEIPTS));
    }
}
