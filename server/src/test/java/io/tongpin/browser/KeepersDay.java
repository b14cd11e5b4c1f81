package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A stock keeper (仓库员): receives a part of what was ordered, sends goods to another store, counts a shelf; sees no money. */
final class KeepersDay {

    private KeepersDay() {}

    static void byKeyboard(OpenDemo demo) {
        OpenDemo.Thing thing = demo.goods("TP011").getFirst();
        BigDecimal before = demo.onHand(thing);
        try (AtWork keeper = demo.byKeyboard("keeper", OpenDemo.MONEY)) {
            keeper.reads("采购订单待收货").see("morning");
            keeper.tabTo("采购订单待收货").press("Enter").reads("未完成").see("to-receive");
            keeper.press("Enter").posted();
            keeper.tabTo("收货（").see("promised").press("Enter");
            assertThat(keeper.screen().heading("采购入库单")).isVisible();
            keeper.press("F4", "ArrowUp", "ArrowRight").type("1").press("Enter").see("receiving");
            keeper.press("Control+Enter");
            JsonNode receipt = keeper.posted();
            assertThat(receipt.path("source").asString()).isNotEmpty();
            keeper.see("received");

            keeper.find("新建调拨出库单").cursorIn("商品 1").type(thing.barcode()).press("Enter");
            keeper.cursorIn("数量 1")
                    .type("2")
                    .press("Enter")
                    .tabTo("调入仓库")
                    .choose("杭州西湖店")
                    .see("sending");
            keeper.press("Control+Enter").posted();
            assertThat(demo.onHand(thing)).isEqualByComparingTo(before.subtract(new BigDecimal(2)));
            keeper.see("sent");

            keeper.find("盘点任务").tabTo("新建盘点").press("Enter").tabTo("仓库").choose(OpenDemo.STORE);
            keeper.see("what-to-count")
                    .tabTo("开始盘点")
                    .press("Enter")
                    .tabTo("去盘点")
                    .press("Enter");
            count(keeper, thing);
        }
    }

    static void byThumb(OpenDemo demo) {
        OpenDemo.Thing thing = demo.goods("TP012").getFirst();
        BigDecimal before = demo.onHand(thing);
        try (AtWork keeper = demo.byThumb("keeper", OpenDemo.MONEY)) {
            keeper.reads("采购订单待收货").see("morning");
            keeper.tap(keeper.main().getByText("采购订单待收货").first()).reads("未完成").see("to-receive");
            Locator orders = keeper.main().getByRole(AriaRole.LISTITEM);
            keeper.tap(orders.first());
            Locator receive = keeper.main().getByText(Pattern.compile("^收货（")).first();
            assertThat(receive).isVisible();
            keeper.see("promised").tap(receive);
            assertThat(keeper.screen().heading("采购入库单")).isVisible();
            keeper.tap(keeper.main().getByLabel("减一").first()).see("receiving");
            keeper.tap("过账").posted();
            keeper.see("received");

            keeper.papers("调拨出库单").tap("新建调拨出库单");
            keeper.tap(keeper.page().getByLabel("调入仓库").first()).type("杭州西湖店");
            keeper.tap(keeper.page().getByTitle(Pattern.compile("^杭州西湖店")).first());
            keeper.tap(keeper.page().getByPlaceholder("扫码、编码"))
                    .type(thing.barcode())
                    .press("Enter");
            keeper.tap("加一").see("sending").tap("过账").posted();
            assertThat(demo.onHand(thing)).isEqualByComparingTo(before.subtract(new BigDecimal(2)));
            keeper.see("sent");

            demo.counting(thing.warehouse());
            keeper.papers("盘点任务")
                    .see("counts")
                    .tap(keeper.main().getByText("盘点中").first());
            count(keeper, thing);
        }
    }

    /** A shelf, by scanner: the same article three times. */
    private static void count(AtWork keeper, OpenDemo.Thing thing) {
        keeper.cursorIn("扫条码，或输入货号");
        for (int n = 0; n < 3; n++) {
            keeper.type(thing.barcode()).press("Enter");
        }
        keeper.reads("已全部上传").reads("已盘 ").see("counted");
    }
}
