package io.tongpin.inventory;

import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.FollowUp;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this module (库存单据类型). */
@Configuration(proxyBeanMethods = false)
public class InventoryKinds {

    private static final String MODULE = "inventory";

    public static List<DocumentKind> all() {
        InventoryKinds kinds = new InventoryKinds();
        return List.of(
                kinds.transferRequest(),
                kinds.transferShip(),
                kinds.transferReceive(),
                kinds.stocktake(),
                kinds.adjustment(),
                kinds.assembly(),
                kinds.disassembly(),
                kinds.openingStock());
    }

    @Bean
    DocumentKind transferRequest() {
        return DocumentKind.of(MODULE, "transfer-request", "YH", TransferRequest::read);
    }

    @Bean
    DocumentKind transferShip() {
        return DocumentKind.of(
                MODULE, "transfer-ship", "DC", TransferShip::read, Map.of("transfer-request", FollowUp.SHIPMENT));
    }

    @Bean
    DocumentKind transferReceive() {
        return DocumentKind.of(
                MODULE, "transfer-receive", "DR", TransferReceive::read, Map.of("transfer-ship", FollowUp.ARRIVAL));
    }

    @Bean
    DocumentKind stocktake() {
        return new StocktakeKind(MODULE);
    }

    @Bean
    DocumentKind adjustment() {
        return new AdjustmentKind(MODULE);
    }

    @Bean
    DocumentKind assembly() {
        return DocumentKind.of(MODULE, "assembly", "ZZ", Assembly::assemble);
    }

    @Bean
    DocumentKind disassembly() {
        return DocumentKind.of(MODULE, "disassembly", "CX", Assembly::takeApart);
    }

    @Bean
    DocumentKind openingStock() {
        return DocumentKind.of(MODULE, "opening-stock", "QC", OpeningStock::read);
    }
}
