package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A sale by keyboard and scanner, and what it moves. */
@NodeTest
@Tag("browser")
@DirtiesContext
class SellOneThingTest {

    @LocalServerPort
    private int port;

    private Screen screen;

    @BeforeEach
    void sitDown() {
        Goods.laidOutFor(Browser.founded(port));
        screen = Screen.of(port, Screen.Size.DESK).signIn();
    }

    @AfterEach
    void getUp() {
        screen.close();
    }

    @Test
    void oneThingIsSoldForCashAndTakenBack() {
        assertThat(figure("今日销售")).containsText("¥0.00");

        newSlip("retail-sale", "新建零售单");
        scan();
        screen.press("F9").type("100");
        assertThat(screen.text("¥41.00")).isVisible();
        screen.picture("sale").press("Control+Enter");
        assertThat(screen.text("已过账")).isVisible();
        assertThat(books()).containsText("库存现金");
        assertThat(books()).containsText("主营业务成本");
        screen.picture("sale-posted");
        String slip = screen.page().url();

        screen.go("/stock?q=T100");
        assertThat(stockOf("T100-1")).containsText("9");
        screen.go("/");
        assertThat(figure("今日销售")).containsText("¥59.00");
        assertThat(figure("今日毛利")).containsText("¥39.00");
        assertThat(figure("资金")).containsText("¥59.00");
        screen.picture("home");

        screen.page().navigate(slip);
        screen.button("红冲").click();
        Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("为什么红冲").fill("录错了");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("红冲").setExact(true))
                .click();
        assertThat(screen.text("这是一张红冲单。原因：录错了")).isVisible();

        screen.go("/stock?q=T100");
        assertThat(stockOf("T100-1")).containsText("10");
        screen.go("/");
        assertThat(figure("今日销售")).containsText("¥0.00");
        assertThat(figure("资金")).containsText("¥0.00");
        screen.isWhole();
    }

    @Test
    void aDeliveryOnAccountIsOwed() {
        newSlip("sales-delivery", "新建销售出库单");
        screen.page().getByLabel("客户").first().click();
        screen.type(Goods.CUSTOMER);
        screen.page()
                .getByTitle(Goods.CUSTOMER, new Page.GetByTitleOptions().setExact(true))
                .first()
                .click();
        scan();
        screen.type("2").press("Enter");
        screen.press("Control+Enter");
        assertThat(books()).containsText("应收账款");

        screen.go("/receivables");
        assertThat(screen.text("118.00")).isVisible();
        screen.go("/");
        assertThat(figure("应收")).containsText("¥118.00");
        screen.isWhole();
    }

    @Test
    void whatIsMissingIsSaidAtTheCell() {
        newSlip("retail-sale", "新建零售单");
        scan();
        screen.type("12").press("Enter");
        assertThat(screen.text("缺 2")).isVisible();
        screen.press("Control+Enter");
        assertThat(screen.page().getByRole(AriaRole.ALERT).first()).containsText("1 处需要处理");
        screen.picture("sale-short");
        screen.isWhole();
    }

    @Test
    void whatWasTypedIsThereAfterAReload() {
        newSlip("retail-sale", "新建零售单");
        scan();
        screen.type("3").press("Enter");
        assertThat(screen.text("已保存在本机")).isVisible();
        screen.page().reload();
        assertThat(screen.text("177.00")).isVisible();
        screen.isWhole();
    }

    private void newSlip(String kind, String name) {
        screen.go("/documents/" + kind);
        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        screen.page().getByPlaceholder("扫码、编码").waitFor();
    }

    /** As a scanner does: the digits in a burst, then Enter. */
    private void scan() {
        screen.page().getByPlaceholder("扫码、编码").click();
        screen.type(Goods.BARCODE).press("Enter");
        assertThat(screen.page().getByLabel("数量 1")).isFocused();
    }

    private Locator figure(String name) {
        return screen.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private Locator stockOf(String code) {
        return screen.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(code))
                .first();
    }

    private Locator books() {
        return screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("账务"));
    }
}
