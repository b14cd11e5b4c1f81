package io.tongpin.printing;

import io.tongpin.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a paper says in one language beside what is the document's own (纸面用语). */
public record PaperWords(Words words, Locale language) {

    /** Who moves goods out has others to sign than who brings them in. */
    private static final Map<String, String> SIGNED_BY = Map.ofEntries(
            Map.entry("sales-order", "sale"),
            Map.entry("sales-delivery", "sale"),
            Map.entry("sales-return", "sale"),
            Map.entry("purchase-order", "order"),
            Map.entry("purchase-receipt", "goods"),
            Map.entry("purchase-return", "goods"),
            Map.entry("transfer-ship", "transfer"),
            Map.entry("transfer-receive", "transfer"),
            Map.entry("customer-receipt", "money"),
            Map.entry("supplier-payment", "money"),
            Map.entry("expense", "money"),
            Map.entry("other-income", "money"),
            Map.entry("account-transfer", "money"));

    public String say(String code) {
        return words.say(code, Map.of(), language);
    }

    public String say(String code, String fact, String value) {
        return words.say(code, Map.of(fact, value), language);
    }

    /** 制单, 审核, 仓库, 客户签收: whoever usually signs a paper of this kind. */
    public List<String> signatures(String kind) {
        return List.of(
                say("signatures." + SIGNED_BY.getOrDefault(kind, "other")).split(","));
    }
}
