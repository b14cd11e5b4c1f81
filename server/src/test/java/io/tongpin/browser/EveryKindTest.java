package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Whatever the definitions describe has a list, an empty form and a detail that open without a fault. */
@NodeTest
@Tag("browser")
@DirtiesContext
class EveryKindTest {

    @LocalServerPort
    private int port;

    @Test
    void everyKindHasItsListItsFormAndItsDetail() {
        Browser owner = Browser.founded(port);
        Goods goods = Goods.laidOutFor(owner);
        JsonNode kinds = owner.get("/api/definitions").body().path("kinds");
        Assertions.assertThat(kinds.size()).isGreaterThanOrEqualTo(21);
        try (Screen screen = Screen.of(port, Screen.Size.DESK).signIn()) {
            for (JsonNode kind : kinds) {
                String code = kind.path("code").asString();
                String name = kind.path("name").path("zh-CN").asString();
                screen.move("/documents/" + code);
                assertThat(screen.heading(name)).isVisible();
                assertThat(saveButton(screen)).hasCount(0);
                screen.move("/documents/" + code + "/" + UUID.randomUUID() + "?new=1");
                assertThat(saveButton(screen)).isVisible();
                screen.picture("kind-" + code);
                screen.go("/documents/" + code + "/" + draft(owner, code, goods));
                assertThat(screen.heading(name)).isVisible();
                assertThat(saveButton(screen)).isVisible();
                screen.isWhole();
            }
        }
    }

    @Test
    void everyMasterHasItsListAndItsForm() {
        Browser owner = Browser.founded(port);
        List<String> codes = new ArrayList<>();
        owner.get("/api/definitions")
                .body()
                .path("masters")
                .forEach(m -> codes.add(m.path("code").asString()));
        Assertions.assertThat(codes).contains("styles", "skus", "stores", "customers");
        try (Screen screen = Screen.of(port, Screen.Size.TABLET).signIn()) {
            for (String code : codes) {
                screen.move("/masters/" + code);
                Locator save = screen.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                        .first();
                assertThat(save).hasCount(0);
                assertThat(screen.page().getByRole(AriaRole.HEADING).first()).isVisible();
                screen.move("/masters/" + code + "/" + UUID.randomUUID() + "?new=1");
                assertThat(save).isVisible();
                screen.isWhole();
            }
        }
    }

    @Test
    void everyPageOfTheRailOpens() {
        Browser.founded(port);
        try (Screen screen = Screen.of(port, Screen.Size.DESK).signIn()) {
            for (String path : List.of(
                    "/",
                    "/documents",
                    "/stock",
                    "/journal",
                    "/trial-balance",
                    "/accounts",
                    "/receivables",
                    "/payables",
                    "/periods",
                    "/imports",
                    "/verify")) {
                screen.go(path);
                assertThat(screen.page().getByRole(AriaRole.HEADING).first()).isVisible();
                assertThat(screen.page().locator("[aria-busy=true]")).hasCount(0);
                assertThat(screen.page().getByText("没有找到", new Page.GetByTextOptions().setExact(true)))
                        .hasCount(0);
                screen.picture("page" + path.replace('/', '-'));
                screen.isWhole();
            }
        }
    }

    private static Locator saveButton(Screen screen) {
        return screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存草稿"))
                .first();
    }

    private static UUID draft(Browser owner, String kind, Goods goods) {
        UUID id = UUID.randomUUID();
        Browser.Answer saved = owner.put("/api/documents/" + id, 0, """
                {"id":"%s","kind":"%s","businessDate":"%s","store":"%s"}""".formatted(
                        id,
                        kind,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        goods.first().store()));
        Assertions.assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }
}
