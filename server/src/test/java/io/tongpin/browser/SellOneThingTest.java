package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern AMOUNT = Pattern.compile("[−-]?¥[\\d,.]+");

    @LocalServerPort
    private int port;

    private Screen screen;
    private Goods goods;

    @BeforeEach
    void sitDown() {
        goods = Goods.laidOutFor(Browser.founded(port));
        screen = Screen.of(port, Screen.Size.DESK).signIn();
    }

    @AfterEach
    void getUp() {
        screen.close();
    }

    @Test
    void oneThingIsSoldForCashAndTakenBack() {
        Map<String, BigDecimal> before = figures();

        newSlip("retail-sale", "新建零售单");
        scan();
        screen.press("F9").type("100");
        assertThat(screen.text("¥41.00")).isVisible();
        screen.picture("sale").press("Control+Enter");
        assertThat(screen.button("红冲")).isVisible();
        journalSays("库存现金", "主营业务收入", "主营业务成本", "库存商品");
        stockSays("−1", "20.00", "9");
        screen.picture("sale-posted");
        String slip = screen.page().url();

        assertThat(stockOf(goods.code())).containsText("9");
        assertThat(moved(before)).isEqualTo(Map.of("今日销售", "59.00", "今日毛利", "39.00", "资金", "59.00", "库存金额", "-20.00"));
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
        stockSays("1", "20.00", "10");

        assertThat(stockOf(goods.code())).containsText("10");
        assertThat(moved(before)).isEmpty();
        screen.isWhole();
    }

    @Test
    void aDeliveryOnAccountIsOwed() {
        Map<String, BigDecimal> before = figures();
        newSlip("sales-delivery", "新建销售出库单");
        screen.page().getByLabel("客户").first().click();
        screen.type(goods.customer());
        screen.page()
                .getByTitle(goods.customer(), new Page.GetByTitleOptions().setExact(true))
                .first()
                .click();
        scan();
        screen.type("2").press("Enter");
        screen.press("Control+Enter");
        journalSays("应收账款", "主营业务收入", "主营业务成本");

        screen.go("/receivables");
        assertThat(row(goods.customer())).containsText("118.00");
        assertThat(moved(before)).containsEntry("应收", "118.00").doesNotContainKey("资金");
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
        entry().waitFor();
    }

    /** The row below the lines, whether the cursor is in it or not. */
    private Locator entry() {
        return screen.page()
                .getByPlaceholder("扫码、编码")
                .or(screen.page().getByText("扫码、编码"))
                .first();
    }

    /** As a scanner does: the digits in a burst, then Enter. */
    private void scan() {
        entry().click();
        screen.type(goods.barcode()).press("Enter");
        assertThat(screen.page().getByLabel("数量 1")).isFocused();
    }

    /** What the first screen says of today, by name. */
    private Map<String, BigDecimal> figures() {
        screen.go("/");
        Map<String, BigDecimal> said = new TreeMap<>();
        for (String name : List.of("今日销售", "今日毛利", "资金", "应收", "应付", "库存金额")) {
            String text = figure(name).innerText();
            Matcher amount = AMOUNT.matcher(text);
            assertThat(amount.find()).as(text).isTrue();
            said.put(name, new BigDecimal(amount.group().replaceAll("[¥,]", "").replace('−', '-')));
        }
        return said;
    }

    /** By how much each figure has changed since; what has not is left out. */
    private Map<String, String> moved(Map<String, BigDecimal> before) {
        Map<String, String> changes = new TreeMap<>();
        figures().forEach((name, now) -> {
            BigDecimal change = now.subtract(before.getOrDefault(name, BigDecimal.ZERO));
            if (change.signum() != 0) {
                changes.put(name, change.toPlainString());
            }
        });
        return changes;
    }

    private Locator figure(String name) {
        return screen.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(AMOUNT)) // The rail has links of these names too.
                .first();
    }

    private Locator stockOf(String code) {
        screen.go("/stock?q=" + code);
        return row(Goods.SELLING);
    }

    private Locator row(String words) {
        return screen.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private void journalSays(String... accounts) {
        for (String account : accounts) {
            assertThat(books()).containsText(account);
        }
    }

    private void stockSays(String... cells) {
        books().getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(Pattern.compile("^库存")))
                .click();
        for (String cell : cells) {
            assertThat(books().getByRole(
                                    AriaRole.CELL,
                                    new Locator.GetByRoleOptions().setName(cell).setExact(true)))
                    .not()
                    .hasCount(0);
        }
    }

    private Locator books() {
        return screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("账务"));
    }
}
