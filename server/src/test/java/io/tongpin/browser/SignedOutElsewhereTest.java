package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lost phone (异地退出): seen among one's devices, signed out from the desk, and its screen shows nothing any more. */
@NodeTest
@Tag("browser")
class SignedOutElsewhereTest {

    private static final double TWO_SECONDS_MS = 2_000;

    @LocalServerPort
    private int port;

    @Test
    void aScreenWhoseSessionIsEndedElsewhereGoesToTheDoor() {
        Browser.founded(port);
        try (Screen desk = Screen.of(port, Screen.Size.DESK).signIn();
                Screen phone = Screen.of(port, Screen.Size.PHONE).signIn()) {
            phone.go("/stock");
            assertThat(phone.heading("库存")).isVisible();
            desk.go("/account");
            Locator here =
                    desk.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("本机"));
            here.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("改名称"))
                    .click();
            desk.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("设备名称"))
                    .fill("前台电脑");
            desk.press("Enter");
            assertThat(here).containsText("前台电脑");
            desk.picture("account-desk");
            desk.resize(Screen.Size.PHONE).picture("account-phone").resize(Screen.Size.DESK);

            desk.button("退出其他设备").click();
            desk.page().getByRole(AriaRole.DIALOG).getByText("退出其他设备").last().click();

            assertThat(phone.heading("登录"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_SECONDS_MS));
            assertThat(phone.text("库存")).isHidden();
            assertThat(desk.text("没有在别处登录。")).isVisible();
            phone.picture("account-ended");
            String boss = Browser.founded(port).get("/api/session").text("/user/id");
            desk.go("/masters/users/" + boss);
            assertThat(desk.text("登录的设备")).isVisible();
            desk.picture("person-devices");
            assertThat(desk.page().locator("body").innerText()).contains("前台电脑");
            desk.isWhole();
        }
    }
}
