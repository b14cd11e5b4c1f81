package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No screen shuts anybody out, by day or by night, at a desk or on a phone. */
@NodeTest
@Tag("browser")
class OpenToEverybodyTest {

    @LocalServerPort
    private int port;

    private final List<String> found = new ArrayList<>();

    @Test
    void theDoorIsOpenToEverybody() {
        Browser.founded(port);
        try (Screen screen = Screen.of(port, Screen.Size.DESK)) {
            screen.page().navigate("http://127.0.0.1:" + port + "/");
            screen.page().getByLabel("登录名").fill("boss");
            screen.page().getByLabel("密码").fill("no such one");
            screen.press("Enter");
            assertThat(screen.text("登录名或密码不对。")).isVisible();
            look(screen, "sign-in");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyScreenIsOpenToEverybody() {
        Browser owner = Browser.founded(port);
        Goods goods = Goods.laidOutFor(owner);
        String order = goods.ordered(owner);
        try (Screen screen = Screen.of(port, Screen.Size.DESK).signIn()) {
            for (String path : List.of(
                    "/documents",
                    "/documents/purchase-order/" + order,
                    "/documents/expense/" + UUID.randomUUID() + "?new=1",
                    "/stock/card/" + goods.first().warehouse() + "/" + goods.sku(),
                    "/masters/customers",
                    "/masters/customers/" + UUID.randomUUID() + "?new=1",
                    "/verify",
                    "/imports",
                    "/trial-balance",
                    "/receivables",
                    "/me",
                    "/not/here")) {
                open(screen, path);
                glance(screen, path);
            }
            for (String path : List.of("/", "/documents/retail-sale", "/stock")) {
                open(screen, path);
                look(screen, path);
            }
            overlays(screen, goods);
            screen.isWhole();
        }
        assertThat(found).isEmpty();
    }

    /** What lies over a screen, and a slip at its three stages: refused, posted, about to be taken back. */
    private void overlays(Screen screen, Goods goods) {
        open(screen, "/documents/retail-sale/" + UUID.randomUUID() + "?new=1");
        screen.page().getByLabel("商品 1").waitFor();
        screen.type(goods.barcode()).press("Enter");
        assertThat(screen.page().getByLabel("数量 1")).isFocused();
        screen.type("12").press("Control+Enter");
        assertThat(screen.page().getByRole(AriaRole.ALERT).first()).containsText("1 处需要处理");
        look(screen, "a sale that is refused");
        screen.press("F8");
        assertThat(screen.page().getByLabel("数量 1")).isFocused();
        screen.type("2").press("Control+Enter");
        assertThat(screen.button("红冲")).isVisible();
        look(screen, "a posted sale");
        screen.button("红冲").click();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).isVisible();
        night(screen, true);
        note(screen, "taking back");
        screen.press("Escape").press("Control+k");
        screen.type("T0");
        assertThat(screen.page().getByRole(AriaRole.OPTION).first()).isVisible();
        note(screen, "search and commands");
        screen.press("Escape").press("?");
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).isVisible();
        note(screen, "keys");
    }

    /** Goes there without loading everything anew. */
    private static void open(Screen screen, String path) {
        screen.page().evaluate("""
                path => {
                  history.pushState({}, '', path);
                  dispatchEvent(new PopStateEvent('popstate'));
                }""", path);
        screen.page().waitForFunction("document.querySelector('main [class]') !== null");
        assertThat(screen.page().locator("[aria-busy=true]")).hasCount(0);
    }

    /** At a desk and on a phone, by day and by night. */
    private void look(Screen screen, String where) {
        for (Screen.Size size : List.of(Screen.Size.DESK, Screen.Size.PHONE)) {
            screen.resize(size);
            for (boolean night : new boolean[] {false, true}) {
                night(screen, night);
                note(screen, where + " " + size + (night ? " by night" : ""));
            }
        }
        backToTheDesk(screen);
    }

    /** At a desk by day and on a phone by night: both layouts, both palettes. */
    private void glance(Screen screen, String where) {
        note(screen, where + " DESK");
        screen.resize(Screen.Size.PHONE);
        night(screen, true);
        note(screen, where + " PHONE by night");
        backToTheDesk(screen);
    }

    private static void backToTheDesk(Screen screen) {
        night(screen, false);
        screen.resize(Screen.Size.DESK);
    }

    private static void night(Screen screen, boolean night) {
        Page page = screen.page();
        page.evaluate(
                "theme => dispatchEvent(new StorageEvent('storage', {key: 'tongpin.theme', newValue: theme}))",
                night ? "dark" : "light");
        assertThat(page.locator("html")).hasAttribute("data-theme", night ? "dark" : "light");
    }

    private void note(Screen screen, String where) {
        Axe.seriousOn(screen.page()).forEach(wrong -> found.add(where + ": " + wrong));
    }
}
