package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An accountant (财务): takes money for the oldest slips, sees what is owed and how old it is, sends a statement, closes a day. */
final class AccountantsDay {

    private static final String CUSTOMER = "老街服装批发";

    private AccountantsDay() {}

    static void byKeyboard(OpenDemo demo) {
        try (AtWork accountant = demo.byKeyboard("accountant", "没有权限")) {
            accountant.reads("今日销售").see("morning");
            accountant.find("新建收款单").cursorIn("客户").choose(CUSTOMER).press("F9").type("300");
            accountant.reads("已核销 ¥300.00").see("receipt").press("Control+Enter");
            settled(accountant.posted());
            accountant.reads("应收账款").see("received");

            accountant.find("对账单").tabTo("往来单位").choose(CUSTOMER).reads("期末余额").see("statement");
            accountant
                    .find("应收")
                    .tabTo("按往来单位")
                    .press("Enter")
                    .reads("逾期 30 天内")
                    .see("ageing");

            accountant.find("日结").tabTo("成都春熙店").press("Enter");
            closes(demo, accountant, () -> accountant.press("Enter"));
        }
    }

    static void byThumb(OpenDemo demo) {
        try (AtWork accountant = demo.byThumb("accountant", "没有权限")) {
            accountant.reads("今日销售").see("morning");
            accountant.papers("收款单").tap("新建收款单");
            accountant.tap(accountant.page().getByLabel("客户").first()).type(CUSTOMER);
            accountant.tap(accountant.page().getByTitle(CUSTOMER).first());
            accountant.tap(accountant.page().getByLabel("金额").first()).type("200");
            accountant.reads("已核销 ¥200.00").see("receipt").tap("过账");
            accountant.posted();
            accountant.reads("应收账款").see("received");

            accountant.papers("应收").tap("按往来单位").reads("逾期 30 天内").see("ageing");
            accountant.papers("对账单").tap(accountant.page().getByLabel("往来单位")).type(CUSTOMER);
            accountant
                    .tap(accountant.page().getByTitle(CUSTOMER).first())
                    .reads("期末余额")
                    .see("statement");

            accountant.papers("日结").tap("武汉江汉店");
            closes(demo, accountant, () -> accountant.tap(confirm(accountant)));
        }
    }

    private static void settled(JsonNode receipt) {
        BigDecimal settled = receipt.path("allocations")
                .valueStream()
                .map(part -> new BigDecimal(part.path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(settled).isEqualByComparingTo("300");
    }

    /** Nothing is typed: the cash is as the books have it. */
    private static void closes(OpenDemo demo, AtWork accountant, Runnable confirm) {
        int before = demo.closedBy("accountant");
        assertThat(confirm(accountant)).isFocused();
        accountant.see("counting");
        confirm.run();
        assertThat(accountant.screen().text("已日结")).isVisible();
        assertThat(demo.closedBy("accountant")).isEqualTo(before + 1);
        accountant.see("closed");
    }

    private static Locator confirm(AtWork accountant) {
        return accountant
                .main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^日结 ")));
    }
}
