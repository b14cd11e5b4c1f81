package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The same on a phone: five places at the bottom, cards, nothing wider than the screen. */
@NodeTest
@Tag("browser")
@DirtiesContext
class OnThePhoneTest {

    @LocalServerPort
    private int port;

    @Test
    void theOwnerSeesTodayAndWhereThingsAre() {
        Goods goods = Goods.laidOutFor(Browser.founded(port));
        try (Screen screen = Screen.of(port, Screen.Size.PHONE).signIn()) {
            assertThat(screen.text("今日销售")).isVisible();
            fits(screen, "phone-home");

            screen.go("/stock");
            assertThat(screen.text(goods.name())).isVisible();
            assertThat(screen.page().getByRole(AriaRole.TABLE)).hasCount(0);
            fits(screen, "phone-stock");

            screen.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("扫码"))
                    .click();
            screen.page().getByPlaceholder("货号").click();
            screen.type(goods.barcode()).press("Enter");
            assertThat(screen.text("全部库存")).isVisible();
            fits(screen, "phone-scan");

            for (String place : new String[] {"待办", "单据", "我", "报表"}) {
                screen.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(place).setExact(true))
                        .click();
                assertThat(screen.page().getByRole(AriaRole.HEADING).first()).isVisible();
                fits(screen, "phone-" + place);
            }
            screen.isWhole();
        }
    }

    @Test
    void oneThingIsFoundByNameAndSold() {
        Browser owner = Browser.founded(port);
        Goods goods = Goods.laidOutFor(owner);
        String store = goods.inStoreOfItsOwn(owner).store();
        try (Screen screen = Screen.of(port, Screen.Size.PHONE).signIn()) {
            screen.lookAt(store, goods.storeName()).go("/documents/retail-sale");
            screen.button("新建零售单").first().click();
            screen.page().getByPlaceholder("扫码、编码").click();
            screen.type(goods.name());
            screen.option(goods.name()).click();
            screen.button("加一").click();
            assertThat(screen.text("¥118.00")).isVisible();
            fits(screen, "phone-sale");
            screen.button("过账").click();
            assertThat(screen.button("红冲")).isVisible();
            fits(screen, "phone-sale-posted");

            screen.go("/stock?q=" + goods.code());
            assertThat(screen.page()
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText(goods.storeName()))
                            .first())
                    .containsText("8");
            screen.isWhole();
        }
    }

    private static void fits(Screen screen, String picture) {
        screen.picture(picture);
        Object wider = screen.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
        Assertions.assertThat(wider).as(picture + " is wider than the phone").isEqualTo(false);
    }
}
