package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A buyer (采购员): looks at what is late, looks what there is, orders a style by colour and size, prints the order. */
final class BuyersDay {

    private static final String SUPPLIER = "江南织造";

    private BuyersDay() {}

    static void byKeyboard(OpenDemo demo) {
        try (AtWork buyer = demo.byKeyboard("buyer", "毛利")) {
            buyer.reads("采购订单未到齐").see("morning");
            buyer.tabTo("采购订单未到齐").press("Enter").reads("未完成").see("unfinished");
            buyer.find("库存查询").reads("TP001").press("/").type("TP005");
            assertThat(buyer.main()
                            .getByRole(AriaRole.ROW)
                            .filter(having("TP005"))
                            .first())
                    .isVisible();
            buyer.see("what-there-is");

            buyer.find("新建采购订单")
                    .cursorIn("供应商")
                    .choose(SUPPLIER)
                    .cursorIn("商品 1")
                    .type("TP005");
            assertThat(buyer.screen().option("TP005")).isVisible();
            buyer.press("Enter").cursorIn("颜色尺码表");
            buyer.type("3")
                    .press("ArrowRight")
                    .type("4")
                    .press("ArrowDown")
                    .type("12")
                    .see("matrix");
            buyer.press("Enter").reads("3 行 · 19 件").see("order");
            buyer.press("Control+Enter");
            ordered(buyer.posted());
            buyer.see("ordered");
            Response paper = buyer.page().waitForResponse(BuyersDay::isPaper, () -> buyer.press("Control+p"));
            assertThat(paper.status()).isEqualTo(200);
            buyer.see("printed");
        }
    }

    static void byThumb(OpenDemo demo) {
        try (AtWork buyer = demo.byThumb("buyer", "毛利")) {
            buyer.reads("采购订单未到齐").see("morning");
            buyer.tap(buyer.main().getByText("采购订单未到齐").first()).reads("未完成").see("unfinished");
            buyer.tap(buyer.screen().link("扫码"))
                    .tap(buyer.page().getByPlaceholder("货号"))
                    .type("TP006");
            buyer.tap(buyer.screen().option("TP006")).reads("全部库存").see("what-there-is");

            buyer.papers("采购订单").tap("新建采购订单");
            buyer.tap(buyer.page().getByLabel("供应商").first()).type(SUPPLIER);
            buyer.tap(buyer.page().getByTitle(SUPPLIER).first());
            buyer.tap(buyer.page().getByPlaceholder("扫码、编码")).type("TP006").press("Enter");
            Locator more = buyer.page().getByRole(AriaRole.DIALOG).getByLabel("加一");
            assertThat(more.first()).isVisible();
            buyer.tap(more.nth(0)).tap(more.nth(0)).tap(more.nth(5)).see("matrix");
            buyer.tap("填入单据").reads("2 行 · 3 件");
            buyer.tap(buyer.main().getByLabel("单价").first())
                    .type("58")
                    .reads("¥116.00")
                    .see("order");
            buyer.tap("过账");
            JsonNode order = buyer.posted();
            assertThat(OpenDemo.pieces(order)).isEqualByComparingTo("3");
            buyer.see("ordered");
        }
    }

    private static void ordered(JsonNode order) {
        assertThat(OpenDemo.pieces(order)).isEqualByComparingTo(new BigDecimal("19"));
        assertThat(order.path("partyName").asString()).isEqualTo(SUPPLIER);
    }

    private static boolean isPaper(Response response) {
        return response.url().contains("/api/prints/");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
