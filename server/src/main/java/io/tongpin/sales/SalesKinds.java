package io.tongpin.sales;

import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.FollowUp;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (销售单据类型). */
@Configuration(proxyBeanMethods = false)
public class SalesKinds {

    private static final String MODULE = "sales";

    public static List<DocumentKind> all() {
        SalesKinds kinds = new SalesKinds();
        return List.of(kinds.salesOrder(), kinds.salesDelivery(), kinds.salesReturn(), kinds.salesClosing());
    }

    @Bean
    DocumentKind salesOrder() {
        return DocumentKind.of(MODULE, "sales-order", "XD", SalesOrder::read);
    }

    @Bean
    DocumentKind salesDelivery() {
        return DocumentKind.of(
                MODULE, "sales-delivery", "XS", SalesDelivery::read, Map.of("sales-order", FollowUp.DELIVERY));
    }

    @Bean
    DocumentKind salesReturn() {
        return DocumentKind.of(
                MODULE, "sales-return", "XT", SalesReturn::read, Map.of("sales-delivery", FollowUp.RETURN));
    }

    @Bean
    DocumentKind salesClosing() {
        return DocumentKind.of(
                MODULE, "sales-closing", "XZ", SalesClosing::read, Map.of("sales-order", FollowUp.NO_MORE_DELIVERIES));
    }
}
