package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An owner (老板): today at a glance, from a figure to the slip and its journal, says yes to a colleague, looks at the stores. */
final class OwnersDay {

    private OwnersDay() {}

    static void byKeyboard(OpenDemo demo) {
        String plea = "客人不要羊毛的了";
        String slip = asked(demo, "TP031", plea);
        try (AtWork owner = demo.byKeyboard("boss", "没有权限")) {
            owner.reads("今日销售").see("morning");
            owner.tabTo("今日销售").press("Enter").reads("零售单").see("todays-slips");
            owner.press("ArrowDown", "Enter").posted();
            owner.reads("主营业务收入").see("journal");

            owner.find("请求").reads(plea).see("asked");
            owner.tabTo("零售单 " + number(demo, slip)).tabTo("同意并红冲").press("Enter");
            granted(demo, owner, slip, plea);

            owner.find("首页")
                    .reads("各店今日")
                    .tabTo(OpenDemo.STORE)
                    .press("Enter")
                    .reads("零售单")
                    .see("store");
        }
    }

    static void byThumb(OpenDemo demo) {
        String plea = "客人不要开衫了";
        String slip = asked(demo, "TP032", plea);
        try (AtWork owner = demo.byThumb("boss", "没有权限")) {
            owner.reads("今日销售").see("morning");
            owner.tap(owner.main().getByText("今日销售").first()).reads("零售单").see("todays-slips");
            owner.tap(slips(owner).first()).posted();
            owner.reads("主营业务收入").see("journal");

            owner.tap(owner.screen().link("待办")).reads("件请求等您处理").see("waiting");
            owner.tap(owner.main().getByText("件请求等您处理")).reads(plea).see("asked");
            owner.tap(owner.main()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(plea))
                    .getByText("同意并红冲"));
            granted(demo, owner, slip, plea);

            owner.tap(owner.screen().link("报表")).reads("各店今日");
            owner.tap(owner.main().getByText(OpenDemo.STORE).first())
                    .reads("零售单")
                    .see("store");
        }
    }

    private static Locator slips(AtWork owner) {
        return owner.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("已过账"))
                .filter(new Locator.FilterOptions().setHasText("零售单"));
    }

    private static String number(OpenDemo demo, String slip) {
        return demo.boss().get("/api/documents/" + slip).text("/number");
    }

    private static void granted(OpenDemo demo, AtWork owner, String slip, String plea) {
        assertThat(owner.main().getByText(plea)).isHidden();
        assertThat(demo.boss().get("/api/documents/" + slip).text("/state")).isEqualTo("REVERSED");
        owner.see("granted");
    }

    /** A sale that the seller may not take back, and so asks for. */
    private static String asked(OpenDemo demo, String style, String plea) {
        Browser seller = demo.in("seller");
        OpenDemo.Thing thing = demo.goods(style).getFirst();
        String id = UUID.randomUUID().toString();
        JsonNode store = seller.get("/api/session").body().path("store");
        Browser.Answer sold = seller.send(seller.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","kind":"retail-sale","businessDate":"%s","store":"%s","warehouse":"%s",
                         "lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"99","amount":"99.00"}],
                         "tenders":[{"lineNo":1,"method":"cash","amount":"99.00"}]}""".formatted(
                                id,
                                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                                store.asString(),
                                thing.warehouse(),
                                thing.sku()))));
        assertThat(sold.status()).as(sold.toString()).isEqualTo(200);
        int version = seller.get("/api/documents/" + id).body().path("version").asInt();
        Browser.Answer asked = seller.post("/api/requests", """
                {"id":"%s","act":"reverse","document":"%s","version":%d,"reason":"%s"}""".formatted(UUID.randomUUID(), id, version, plea));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        return id;
    }
}
