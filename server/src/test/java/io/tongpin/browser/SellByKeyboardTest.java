package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, selling and receiving without a mouse: after every step the cursor is where the next one begins. */
@NodeTest
@Tag("browser")
class SellByKeyboardTest {

    @LocalServerPort
    private int port;

    private Browser owner;
    private Screen screen;
    private int keys;

    @BeforeEach
    void sitDown() {
        owner = Browser.founded(port);
        screen = Screen.of(port, Screen.Size.DESK);
    }

    @AfterEach
    void getUp() {
        screen.close();
    }

    @Test
    void aSaleOfFourArticlesNeedsNoMouse() {
        Goods first = Goods.laidOutFor(owner);
        Goods second = Goods.laidOutFor(owner);
        Goods third = Goods.laidOutFor(owner);
        Goods named = Goods.laidOutFor(owner);

        signIn();
        press("Control+k");
        cursorIn("搜索");
        type("新建零售单");
        assertThat(option("新建零售单")).hasAttribute("aria-selected", "true");
        press("Enter");
        cursorIn("商品 1");

        keys = 0;
        scan(first);
        cursorIn("数量 1");
        scan(second);
        cursorIn("数量 2");
        scan(third);
        cursorIn("数量 3");
        type("2");
        press("Enter");
        cursorIn("商品 4");
        type(named.name());
        assertThat(option(named.name())).hasAttribute("aria-selected", "true");
        press("Enter");
        cursorIn("数量 4");
        press("F9");
        cursorIn("实收");
        type("300");
        assertThat(screen.text("找零")).containsText("¥5.00");
        int toMoney = keys;
        press("Control+Enter");
        assertThat(screen.button("新建零售单")).isFocused();
        assertThat(screen.text("¥295.00")).isVisible();

        // Three scans end in an Enter each; the rest is typed: how many, which article, F9, the money, posted.
        assertThat(toMoney).isEqualTo(3 * (13 + 1) + 2 + named.name().length() + 1 + 1 + 3);
        assertThat(keys - toMoney).isEqualTo(1);

        press("Enter");
        cursorIn("商品 1");
        screen.isWhole();
    }

    @Test
    void aWholesaleSaleNeedsNoMouse() {
        List<Goods> slip =
                Stream.generate(() -> Goods.laidOutFor(owner)).limit(5).toList();
        String customer = slip.getFirst().customer();
        signIn();
        press("Control+k");
        cursorIn("搜索");
        type("新建销售出库单");
        assertThat(option("新建销售出库单")).hasAttribute("aria-selected", "true");
        press("Enter");
        cursorIn("客户");

        keys = 0;
        type(customer);
        assertThat(option(customer)).isVisible();
        press("Enter");
        cursorIn("商品 1");
        enter(slip, "6");
        press("Control+Enter");
        assertThat(screen.button("新建销售出库单")).isFocused();
        assertThat(screen.text("¥1,770.00")).isVisible();

        // The customer and Enter; each line a scan, a quantity and Enter; posted.
        assertThat(keys).isEqualTo(customer.length() + 1 + 5 * (13 + 1 + 1 + 1) + 1);
        screen.isWhole();
    }

    @Test
    void aReceiptNeedsNoMouse() {
        List<Goods> delivered =
                Stream.generate(() -> Goods.laidOutFor(owner)).limit(5).toList();
        String supplier = Goods.supplierOf(owner);
        signIn();
        press("Control+k");
        cursorIn("搜索");
        type("新建采购入库单");
        assertThat(option("新建采购入库单")).hasAttribute("aria-selected", "true");
        press("Enter");
        cursorIn("供应商");

        keys = 0;
        type(supplier);
        assertThat(option(supplier)).isVisible();
        press("Enter");
        cursorIn("商品 1");
        for (int n = 0; n < delivered.size(); n++) {
            scan(delivered.get(n));
            cursorIn("数量 " + (n + 1));
            type("24");
            press("Tab");
            cursorIn("单价 " + (n + 1));
            type("18.5");
            press("Enter");
        }
        cursorIn("商品 6");
        press("Control+Enter");
        assertThat(screen.button("新建采购入库单")).isFocused();
        assertThat(screen.text("¥2,220.00")).isVisible();

        assertThat(keys).isEqualTo(supplier.length() + 1 + 5 * (13 + 1 + 2 + 1 + 4 + 1) + 1);
        screen.isWhole();
    }

    private void enter(List<Goods> goods, String quantity) {
        for (int n = 0; n < goods.size(); n++) {
            scan(goods.get(n));
            cursorIn("数量 " + (n + 1));
            type(quantity);
            press("Enter");
        }
        cursorIn("商品 " + (goods.size() + 1));
    }

    @Test
    void whatIsHalfTypedIsPosted() {
        Goods goods = Goods.laidOutFor(owner);
        signIn();
        begin("/documents/retail-sale", "零售单");
        cursorIn("商品 1");
        scan(goods);
        cursorIn("数量 1");
        type("3");
        press("Control+Enter");
        assertThat(screen.button("新建零售单")).isFocused();
        assertThat(screen.text("¥177.00")).isVisible();
        screen.isWhole();
    }

    @Test
    void whatCannotBeReadIsNotPosted() {
        Goods goods = Goods.laidOutFor(owner);
        signIn();
        begin("/documents/retail-sale", "零售单");
        cursorIn("商品 1");
        scan(goods);
        cursorIn("数量 1");
        type("2件");
        press("Control+Enter");
        assertThat(screen.text("「2件」还没有录完")).isVisible();
        cursorIn("数量 1");
        assertThat(screen.button("过账")).hasCount(0); // Its name has its key in it: the slip is still a draft.
        assertThat(screen.text("草稿")).isVisible();
        screen.isWhole();
    }

    @Test
    void anOpenListDoesNotKeepTheKeyThatPosts() {
        signIn();
        begin("/documents/sales-delivery", "销售出库单");
        cursorIn("客户");
        press("ArrowDown");
        assertThat(screen.page().getByRole(AriaRole.LISTBOX)).hasCount(1);
        press("Control+Enter");
        assertThat(screen.page().getByRole(AriaRole.ALERT).first()).containsText("单据没有明细行");
        screen.isWhole();
    }

    private void signIn() {
        screen.page().navigate("http://127.0.0.1:" + port + "/");
        cursorIn("登录名");
        type("boss");
        press("Tab");
        cursorIn("密码");
        type("a good one 1");
        press("Enter");
        assertThat(screen.page().locator("#main")).isFocused();
    }

    private void begin(String list, String name) {
        screen.go(list);
        assertThat(screen.heading(name)).isVisible();
        press("Alt+n");
    }

    /** As a scanner does: the digits in a burst, then Enter. */
    private void scan(Goods goods) {
        type(goods.barcode());
        press("Enter");
    }

    private void type(String text) {
        screen.type(text);
        keys += text.length();
    }

    private void press(String key) {
        screen.press(key);
        keys++;
    }

    private Locator option(String words) {
        return screen.option(words);
    }

    /** What {@code document.activeElement} is, by the name that a reader speaks. */
    private void cursorIn(String name) {
        assertThat(screen.page().locator("*:focus")).hasAccessibleName(name);
    }
}
