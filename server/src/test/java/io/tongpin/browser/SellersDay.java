package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A seller (销售员): a wholesale slip, "do we have it, where?", a return against the slip, and a plea for what they may not do. */
final class SellersDay {

    private static final String CUSTOMER = "小美的店";

    private SellersDay() {}

    static void byKeyboard(OpenDemo demo) {
        List<OpenDemo.Thing> goods = demo.goods("TP021").subList(0, 3);
        BigDecimal before = demo.onHand(goods.getFirst());
        try (AtWork seller = demo.byKeyboard("seller", OpenDemo.COST)) {
            seller.reads("我今天的销售").see("morning");
            seller.find("新建销售出库单").cursorIn("客户").choose(CUSTOMER).cursorIn("商品 1");
            for (int n = 0; n < goods.size(); n++) {
                seller.type(goods.get(n).barcode()).press("Enter").cursorIn("数量 " + (n + 1));
                seller.type("2").press("Enter");
            }
            seller.see("slip").press("Control+Enter");
            JsonNode slip = seller.posted();
            assertThat(OpenDemo.pieces(slip)).isEqualByComparingTo("6");
            assertThat(demo.onHand(goods.getFirst())).isEqualByComparingTo(before.subtract(new BigDecimal(2)));
            seller.see("sold");

            seller.tabTo("退货（").press("Enter");
            assertThat(seller.screen().heading("销售退货单")).isVisible();
            seller.press("F4", "ArrowUp", "ArrowUp", "Control+Delete", "Control+Delete");
            seller.reads("1 行 · 2 件").see("return").press("Control+Enter").posted();
            assertThat(demo.onHand(goods.getFirst())).isEqualByComparingTo(before);
            seller.see("returned");

            seller.tabTo("请人红冲").press("Enter").cursorIn("说明").type("客户换了颜色");
            seller.see("plea").tabTo("发出请求").press("Enter");
            asked(seller);

            seller.press("Control+k").cursorIn("搜索").type(goods.get(1).code());
            assertThat(seller.screen().option(goods.get(1).code())).isVisible();
            seller.press("Enter").reads(goods.get(1).code()).press("Space").see("where");
        }
    }

    static void byThumb(OpenDemo demo) {
        OpenDemo.Thing thing = demo.goods("TP022").getFirst();
        BigDecimal before = demo.onHand(thing);
        try (AtWork seller = demo.byThumb("seller", OpenDemo.COST)) {
            seller.reads("我今天的销售").see("morning");
            seller.tap(seller.screen().link("扫码")).tap(seller.page().getByPlaceholder("货号"));
            seller.type(thing.barcode()).press("Enter").reads("全部库存").see("where");

            seller.papers("销售出库单").tap("新建销售出库单");
            seller.tap(seller.page().getByLabel("客户").first()).type(CUSTOMER);
            seller.tap(seller.page().getByTitle(CUSTOMER).first());
            seller.tap(seller.page().getByPlaceholder("扫码、编码"))
                    .type(thing.barcode())
                    .press("Enter");
            seller.tap("加一").see("slip").tap("过账").posted();
            assertThat(demo.onHand(thing)).isEqualByComparingTo(before.subtract(new BigDecimal(2)));
            seller.see("sold");

            seller.tap(seller.main().getByText(Pattern.compile("^下一步")).first());
            seller.tap(seller.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText("退货")));
            assertThat(seller.screen().heading("销售退货单")).isVisible();
            seller.see("return").tap("过账").posted();
            assertThat(demo.onHand(thing)).isEqualByComparingTo(before);
            seller.see("returned");

            seller.tap("请人红冲")
                    .tap(seller.page().getByLabel("说明"))
                    .type("客户换了颜色")
                    .see("plea");
            seller.tap("发出请求");
            asked(seller);
        }
    }

    private static void asked(AtWork seller) {
        assertThat(seller.page().getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(seller.main().getByText("客户换了颜色")).isVisible();
        seller.see("asked");
    }
}
