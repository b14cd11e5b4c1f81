package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody new (新同事): made by the owner, given a password to start with, and at the first sign-in one of their own. */
@NodeTest
@Tag("browser")
class NewPersonTest {

    private static final String OWN = "only li knows 7";

    @LocalServerPort
    private int port;

    @Test
    void whoIsNewGetsInWithThePasswordThatWasShownOnce() {
        Browser.founded(port);
        String start;
        try (Screen owner = Screen.of(port, Screen.Size.DESK).signIn()) {
            owner.go("/masters/users/" + UUID.randomUUID() + "?new=1");
            owner.page().locator("#entry-code").fill("li");
            owner.page().locator("#entry-name").fill("李四");
            owner.button("添加角色").click();
            field(owner, "角色").click();
            owner.page().getByTitle("销售员").click();
            field(owner, "范围").click();
            owner.page().getByTitle("全公司").click();
            owner.press("Control+s");
            Locator dialog = owner.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("李四 的初始密码");
            start = dialog.getByLabel("初始密码").inputValue();
            assertThat(start).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
            owner.picture("new-person-start-password");
            owner.button("已转告").click();
            assertThat(dialog).isHidden();
            assertThat(owner.button("初始密码")).isVisible();
            owner.isWhole();
        }
        try (Screen person = Screen.of(port, Screen.Size.PHONE)) {
            comeIn(person, start);
            assertThat(person.heading("设一个自己的密码")).isVisible();
            person.page().navigate("http://127.0.0.1:" + port + "/stock");
            assertThat(person.heading("设一个自己的密码")).isVisible();
            person.picture("new-person-choose");
            field(person, "现在的密码").fill(start);
            field(person, "新密码").fill(OWN);
            field(person, "再输一次新密码").fill("another");
            assertThat(person.text("两次输入的不一样。")).isVisible();
            field(person, "再输一次新密码").fill(OWN);
            person.button("设好密码").click();
            assertThat(person.heading("设一个自己的密码")).isHidden();
            assertThat(person.page().getByRole(AriaRole.NAVIGATION).first()).isVisible();
            person.isWhole();
        }
        try (Screen late = Screen.of(port, Screen.Size.DESK)) {
            comeIn(late, start);
            assertThat(late.text("登录名或密码不对。")).isVisible();
            comeIn(late, OWN);
            assertThat(late.button("登录")).isHidden();
        }
    }

    private void comeIn(Screen screen, String password) {
        screen.page().navigate("http://127.0.0.1:" + port + "/");
        screen.page().getByLabel("登录名").fill("li");
        screen.page().getByLabel("密码").fill(password);
        screen.button("登录").click();
    }

    private static Locator field(Screen screen, String label) {
        return screen.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
