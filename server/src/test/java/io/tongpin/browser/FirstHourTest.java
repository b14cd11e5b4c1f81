package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** The first hour (开张): from a company with nothing in it to the first posted sale, led by the guide alone. */
@NodeTest
@Tag("browser")
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class FirstHourTest {

    private static final String FOUNDING = """
            {"companyName":"同频服饰","ownerName":"老板","login":"boss","password":"a good one 1",
             "trade":"clothing","stores":[]}""";

    /** As a spreadsheet puts it on the clipboard, with one price that is none. */
    private static final String COPIED = "货号\\t品名\\t颜色\\t尺码\\t售价\\t进价\\t数量\\n"
            + "T900\\t圆领短袖\\t黑色、白色\\tS M\\t￥５９\\t20\\t10\\n"
            + "M900\\t棒球帽\\t\\t\\t三十九\\t12\\t5\\n";

    @LocalServerPort
    private int port;

    private Screen screen;
    private int clicks;
    private int keys;

    @BeforeEach
    void sitDown() {
        Browser.Answer founded = Browser.withToken(port, Browser.NODE_TOKEN).post("/api/setup", FOUNDING);
        assertThat(founded.status()).as(founded.toString()).isEqualTo(200);
        screen = Screen.of(port, Screen.Size.DESK).signIn();
    }

    @AfterEach
    void getUp() {
        screen.close();
    }

    @Test
    void anEmptyCompanyIsLedToItsFirstSale() {
        long begun = System.nanoTime();
        openTwoStores();
        takeInTheFirstGoods();
        sellOne();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "from an empty company to the first sale: %.1f s, %d clicks, %d keys%n",
                took.toMillis() / 1000.0, clicks, keys);

        Locator moved = screen.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("第一件卖出了"));
        assertThat(moved.getByRole(AriaRole.LINK)).hasText(new String[] {"−1", "+¥39.00", "+¥27.00"});
        assertThat(moved).containsText("还有 4 件");
        look("first-hour-sold");
        click(screen.button("好，开始营业"));
        assertThat(figure("今日销售")).containsText("¥39.00");
        assertThat(figure("今日毛利")).containsText("¥27.00");
        assertThat(figure("资金")).containsText("¥39.00");
        assertThat(figure("库存金额")).containsText("¥848.00"); // 4 × 10 × 20 and 5 × 12, less the cap that went.
        guideIsGone();
        screen.isWhole();
    }

    private void openTwoStores() {
        assertThat(screen.heading("开张向导")).isVisible();
        look("first-hour-stores");
        click(screen.text("多家店（连锁）"));
        click(screen.page().getByLabel("店名，一行一家"));
        press("Control+a");
        type("人民路店\n解放路店");
        click(screen.button("开店"));
    }

    private void takeInTheFirstGoods() {
        click(cell("货号 1"));
        cell("货号 1").evaluate("""
                field => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', '%s');
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""".formatted(COPIED));
        keys += 2;
        assertThat(screen.text("售价「三十九」不是价格")).isVisible();
        assertThat(screen.text("读懂 4 个商品，40 件")).isVisible();
        look("first-hour-goods");

        screen.page().reload();
        assertThat(cell("售价 2")).hasValue("三十九");
        click(screen.button("以后再说"));
        assertThat(figure("今日销售")).isVisible();
        click(screen.button("继续"));
        assertThat(cell("售价 2")).hasValue("三十九");
        click(cell("售价 2"));
        press("Control+a");
        type("39");
        assertThat(screen.text("读懂 5 个商品，45 件，进货共 ¥860.00。")).isVisible();
        click(screen.button("存入 5 个商品"));
    }

    private void sellOne() {
        click(screen.button("开一张零售单"));
        screen.page().getByLabel("商品 1").waitFor();
        Locator hint = screen.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("卖出第一件"));
        assertThat(hint.locator("[aria-current=step]")).containsText("① 在商品格里敲");
        screen.picture("first-hour-sale");
        type("M900");
        press("Enter");
        assertThat(screen.page().getByLabel("数量 1")).isFocused();
        assertThat(hint.locator("[aria-current=step]").first()).containsText("② 数量不是 1 就改");
        press("Control+Enter");
        assertThat(screen.button("红冲")).isVisible();
    }

    /** On the first screen, after a reload, and among the places that one can go to. */
    private void guideIsGone() {
        screen.page().reload();
        assertThat(figure("今日销售")).isVisible();
        assertThat(screen.text("下一步：")).isHidden();
        screen.press("Control+k");
        assertThat(screen.page().getByRole(AriaRole.COMBOBOX)).isFocused();
        screen.type("开张");
        assertThat(screen.page().getByRole(AriaRole.COMBOBOX)).hasValue("开张");
        assertThat(screen.option("开张向导")).isHidden();
    }

    /** At a desk and on a phone: open to everybody, and nothing wider than the screen. */
    private void look(String name) {
        for (Screen.Size size : new Screen.Size[] {Screen.Size.PHONE, Screen.Size.DESK}) {
            screen.resize(size).picture(name + "-" + size);
            assertThat(screen.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as(name + " is wider than " + size)
                    .isEqualTo(false);
            assertThat(Axe.seriousOn(screen.page())).as(name + " " + size).isEmpty();
        }
    }

    private Locator cell(String label) {
        return screen.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator figure(String name) {
        return screen.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText("¥"))
                .first();
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private void press(String combination) {
        keys++;
        screen.press(combination);
    }

    private void type(String text) {
        keys += text.length();
        screen.type(text);
    }
}
