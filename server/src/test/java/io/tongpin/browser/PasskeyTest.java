package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey (通行密钥) in a real browser: made on the account page, and the next sign-in types nothing. */
@NodeTest
@Tag("browser")
class PasskeyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Test
    void whoHasMadeOneSignsInWithoutTypingAndProvesByIt() {
        Browser.founded(port);
        try (Screen desk = Screen.byName(port, Screen.Size.DESK)) {
            CDPSession device = deviceOf(desk.page());
            desk.signIn().go("/account");
            assertThat(desk.text("还没有通行密钥。")).isVisible();
            desk.button("添加通行密钥").click();
            desk.page().getByLabel("名称").fill("前台电脑");
            desk.picture("passkey-add");
            desk.page().getByRole(AriaRole.DIALOG).getByText("继续").click();
            Locator line =
                    desk.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("前台电脑"));
            assertThat(line).containsText("还没用过");
            assertThat(credentials(device)).isEqualTo(1);
            desk.picture("passkey-account-desk");
            desk.resize(Screen.Size.PHONE).picture("passkey-account-phone").resize(Screen.Size.DESK);

            present(device, false);
            desk.page().context().clearCookies();
            desk.page().navigate("http://localhost:" + port + "/");
            assertThat(desk.heading("登录")).isVisible();
            desk.picture("passkey-door-desk");
            desk.resize(Screen.Size.PHONE).picture("passkey-door-phone").resize(Screen.Size.DESK);
            present(device, true);
            desk.button("用通行密钥登录").click();
            desk.page()
                    .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("功能"))
                    .waitFor();

            database.asOwner()
                    .sql("update access.session set opened_at = opened_at - interval '6 minutes'")
                    .update();
            desk.go("/account");
            assertThat(line).containsText("用过");
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("移除"))
                    .click();
            desk.page().getByRole(AriaRole.DIALOG).getByText("移除").last().click();
            desk.button("用通行密钥验证").waitFor();
            desk.picture("passkey-step-up");
            desk.button("用通行密钥验证").click();
            assertThat(desk.text("还没有通行密钥。")).isVisible();
            desk.isWhole();
        }
    }

    /** A device inside, as a laptop has one: its person looks at it and it is convinced. */
    private static CDPSession deviceOf(Page page) {
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        id = device.send("WebAuthn.addVirtualAuthenticator", wish)
                .get("authenticatorId")
                .getAsString();
        return device;
    }

    private static String id = "";

    private static void present(CDPSession device, boolean there) {
        JsonObject wish = new JsonObject();
        wish.addProperty("authenticatorId", id);
        wish.addProperty("enabled", there);
        device.send("WebAuthn.setAutomaticPresenceSimulation", wish);
    }

    private static int credentials(CDPSession device) {
        JsonObject wish = new JsonObject();
        wish.addProperty("authenticatorId", id);
        return device.send("WebAuthn.getCredentials", wish)
                .getAsJsonArray("credentials")
                .size();
    }
}
