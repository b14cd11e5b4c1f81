package io.tongpin.pos;

import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.FollowUp;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (零售单据类型). */
@Configuration(proxyBeanMethods = false)
public class PosKinds {

    private static final String MODULE = "pos";

    public static List<DocumentKind> all() {
        PosKinds kinds = new PosKinds();
        return List.of(kinds.retailSale(), kinds.retailReturn(), kinds.dailyClose());
    }

    @Bean
    DocumentKind retailSale() {
        return DocumentKind.of(MODULE, "retail-sale", "LS", RetailSale::read);
    }

    @Bean
    DocumentKind retailReturn() {
        return DocumentKind.of(
                MODULE, "retail-return", "LT", RetailReturn::read, Map.of("retail-sale", FollowUp.COUNTER_RETURN));
    }

    @Bean
    DocumentKind dailyClose() {
        return DocumentKind.of(
                MODULE, "daily-close", "RJ", DailyClose::read, Map.of(), Map.of("difference", BoxLine::isDifference));
    }
}
