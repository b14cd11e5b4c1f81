package io.tongpin.payments;

import io.tongpin.documents.DocumentKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (收付款单据类型). */
@Configuration(proxyBeanMethods = false)
public class PaymentKinds {

    private static final String MODULE = "payments";

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
        return DocumentKind.of(MODULE, "customer-receipt", "SK", CustomerReceipt::read);
    }

    @Bean
    DocumentKind supplierPayment() {
        return DocumentKind.of(MODULE, "supplier-payment", "FK", SupplierPayment::read);
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
}
