package io.tongpin.payments;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Facts;
import io.tongpin.documents.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (收付款单据类型). */
@Configuration(proxyBeanMethods = false)
public class PaymentKinds {

    private static final String MODULE = "payments";

    /** Giving up what is owed (抹零、折让) is not for everybody who takes money. */
    private static final Map<String, BiPredicate<Document, Facts>> WRITE_OFF =
            Map.of("write-off", (document, facts) -> waives(document));

    public static List<DocumentKind> all() {
        PaymentKinds kinds = new PaymentKinds();
        return List.of(
                kinds.customerReceipt(),
                kinds.supplierPayment(),
                kinds.expense(),
                kinds.otherIncome(),
                kinds.accountTransfer(),
                kinds.openingBalance());
    }

    @Bean
    DocumentKind customerReceipt() {
        return DocumentKind.of(
                MODULE,
                "customer-receipt",
                "SK",
                CustomerReceipt::read,
                Map.of(
                        "sales-delivery",
                        FollowUp.COLLECTION,
                        "retail-sale",
                        FollowUp.COLLECTION,
                        "other-income",
                        FollowUp.COLLECTION),
                WRITE_OFF);
    }

    @Bean
    DocumentKind supplierPayment() {
        return DocumentKind.of(
                MODULE,
                "supplier-payment",
                "FK",
                SupplierPayment::read,
                Map.of(
                        "purchase-receipt",
                        FollowUp.PAYMENT,
                        "landed-cost",
                        FollowUp.PAYMENT,
                        "expense",
                        FollowUp.PAYMENT),
                WRITE_OFF);
    }

    @Bean
    DocumentKind expense() {
        return DocumentKind.of(MODULE, "expense", "ZF", Expense::read);
    }

    @Bean
    DocumentKind otherIncome() {
        return DocumentKind.of(MODULE, "other-income", "SR", OtherIncome::read);
    }

    @Bean
    DocumentKind accountTransfer() {
        return DocumentKind.of(MODULE, "account-transfer", "ZK", AccountTransfer::read);
    }

    @Bean
    DocumentKind openingBalance() {
        return DocumentKind.of(MODULE, "opening-balance", "QM", OpeningBalance::read);
    }

    private static boolean waives(Document document) {
        return document.tenders().stream().anyMatch(tender -> tender.method().equals("waived"));
    }
}
