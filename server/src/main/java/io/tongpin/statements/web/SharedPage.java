package io.tongpin.statements.web;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Words;
import io.tongpin.statements.PartnerAnswer;
import io.tongpin.statements.SentRow;
import io.tongpin.statements.SharedStatements;
import io.tongpin.statements.StatementLink;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The plain page of a statement (对账页面): words of the partner's language, no script, and whatever people wrote is text. */
@Component
class SharedPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow, noarchive">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 860px; margin: 0 auto; padding: 16px; }
            h1 { font-size: 20px; margin: 0; } h2 { font-size: 16px; margin: 24px 0 8px; }
            p { margin: 4px 0; }
            .wide { overflow-x: auto; }
            table { width: 100%%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; margin-top: 12px; }
            th, td { padding: 6px 8px; text-align: left; border-bottom: 1px solid #8884; white-space: nowrap; }
            th { font-weight: 400; opacity: .75; } .n { text-align: right; } tfoot td { font-weight: 600; }
            .sum { font-size: 20px; font-weight: 600; }
            .note { border-left: 3px solid #0a7d74; padding: 4px 12px; margin: 12px 0; }
            form { margin: 8px 0; } label { display: block; margin: 8px 0; }
            input, select, textarea, button { font: inherit; padding: 8px 12px; min-height: 44px; box-sizing: border-box; }
            input, select, textarea { width: 100%%; max-width: 420px; }
            button { border: 1px solid #0a7d74; background: #0a7d74; color: #fff; border-radius: 6px; }
            button.second { background: transparent; color: inherit; }
            summary { padding: 10px 0; cursor: pointer; }
            @media (max-width: 640px) { .k { display: none; } table { font-size: 12px; } th, td { padding: 6px 3px; } .b { white-space: normal; word-break: break-all; } }
            @media print { form, details { display: none; } }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private final Words words = Words.of("page");
    private final Words problems;

    SharedPage(Words problems) {
        this.problems = problems;
    }

    /** @param answer id of what the partner may say from this page, so that twice pressed is once said */
    String of(SharedStatements.Shown shown, String address, UUID answer, boolean justSaid) {
        Locale in = shown.language();
        StatementLink link = shown.link();
        String body = "<h1>%s</h1>%n<p>%s</p>%n<p>%s</p>%n<p>%s <span class=\"sum\">%s</span></p>%n"
                        .formatted(
                                say("title", in),
                                text(shown.companyName()) + " → " + text(link.partyName()),
                                say(
                                        "span",
                                        in,
                                        "from",
                                        link.from().toString(),
                                        "to",
                                        link.to().toString()),
                                say(link.side() + ".closing", in),
                                money(link.sums().closing()))
                + (justSaid ? "<p class=\"note\" role=\"status\">" + say("thanks", in) + "</p>\n" : "")
                + table(shown, in)
                + said(shown, in)
                + forms(shown, address, answer, in)
                + "<p>" + say("until", in, "day", link.expiresAt().toString().substring(0, 10)) + "</p>";
        return frame(in, say("title", in), body);
    }

    private String table(SharedStatements.Shown shown, Locale in) {
        StatementLink link = shown.link();
        StringBuilder rows = new StringBuilder();
        rows.append("<div class=\"wide\"><table><thead><tr><th>#</th><th>").append(say("date", in));
        rows.append("</th><th>")
                .append(say("number", in))
                .append("</th><th class=\"k\">")
                .append(say("kind", in));
        rows.append("</th><th class=\"n\">").append(say(link.side() + ".added", in));
        rows.append("</th><th class=\"n\">").append(say(link.side() + ".settled", in));
        rows.append("</th><th class=\"n\">").append(say("balance", in)).append("</th></tr></thead>\n<tbody>");
        rows.append(
                "<tr><td></td><td>%s</td><td>%s</td><td class=\"k\"></td><td></td><td></td><td class=\"n\">%s</td></tr>%n"
                        .formatted(
                                link.from(),
                                say("opening", in),
                                money(link.sums().opening())));
        for (SentRow row : shown.rows()) {
            rows.append(
                    "<tr><td>%d</td><td>%s</td><td class=\"b\">%s</td><td class=\"k\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>%n"
                            .formatted(
                                    row.rowNo(),
                                    row.businessDate(),
                                    text(row.number() == null ? "" : row.number()),
                                    text(row.kind() == null ? "" : row.kind()),
                                    money(row.added()),
                                    money(row.settled()),
                                    money(row.balance())));
        }
        rows.append(
                "</tbody><tfoot><tr><td></td><td>%s</td><td>%s</td><td class=\"k\"></td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr></tfoot></table></div>%n"
                        .formatted(
                                link.to(),
                                say("closing", in),
                                money(link.sums().added()),
                                money(link.sums().settled()),
                                money(link.sums().closing())));
        return rows.toString();
    }

    private String said(SharedStatements.Shown shown, Locale in) {
        if (shown.answers().isEmpty()) {
            return "";
        }
        return shown.answers().stream()
                .map(answer -> "<li>" + one(answer, in) + "</li>")
                .collect(Collectors.joining("\n", "<h2>" + say("said", in) + "</h2>\n<ul>", "</ul>\n"));
    }

    private String one(PartnerAnswer answer, Locale in) {
        String what = answer.agrees()
                ? say("agreed", in)
                : answer.rowNo() == null
                        ? say("disagreed", in)
                        : say("disagreed-row", in, "row", answer.rowNo().toString());
        return "%s · %s %s %s"
                .formatted(
                        answer.givenAt().toString().substring(0, 10),
                        what,
                        text(answer.words()),
                        text(answer.givenBy()));
    }

    private String forms(SharedStatements.Shown shown, String address, UUID answer, Locale in) {
        String rows = shown.rows().stream()
                .map(row -> "<option value=\"%d\">%d · %s · %s</option>"
                        .formatted(
                                row.rowNo(),
                                row.rowNo(),
                                row.businessDate(),
                                text(row.number() == null ? "" : row.number())))
                .collect(Collectors.joining());
        return """
                <form method="post" action="%1$s">
                <input type="hidden" name="id" value="%2$s"><input type="hidden" name="agrees" value="true">
                <label>%3$s <input name="name" maxlength="40" autocomplete="name"></label>
                <button>%4$s</button>
                </form>
                <details><summary>%5$s</summary>
                <form method="post" action="%1$s">
                <input type="hidden" name="id" value="%2$s">
                <label>%6$s <select name="row"><option value="">%7$s</option>%8$s</select></label>
                <label>%9$s <textarea name="words" rows="3" maxlength="500" required></textarea></label>
                <label>%3$s <input name="name" maxlength="40" autocomplete="name"></label>
                <button class="second">%10$s</button>
                </form></details>
                """.formatted(
                        text(address),
                        answer,
                        say("name", in),
                        say("agree", in),
                        say("disagree", in),
                        say("which", in),
                        say("whole", in),
                        rows,
                        say("why", in),
                        say("send", in));
    }

    /** One that was never made, is over or was revoked. */
    String gone(Locale in) {
        return frame(in, say("title", in), "<h1>" + say("gone", in) + "</h1>\n<p>" + say("gone-ask", in) + "</p>");
    }

    String tooMany(Locale in) {
        return frame(in, say("title", in), "<h1>" + say("too-many", in) + "</h1>");
    }

    String refused(Refusal why, Locale in) {
        return frame(in, say("title", in), "<h1>" + text(problems.say(why, in)) + "</h1>");
    }

    private static String frame(Locale in, String title, String body) {
        return FRAME.formatted(in.toLanguageTag(), title, body);
    }

    private String say(String key, Locale in, String... facts) {
        Map<String, String> filled = facts.length == 0
                ? Map.of()
                : facts.length == 2 ? Map.of(facts[0], facts[1]) : Map.of(facts[0], facts[1], facts[2], facts[3]);
        return text(words.say("statement." + key, filled, in));
    }

    private static String text(String written) {
        return HtmlUtils.htmlEscape(written, "UTF-8");
    }

    private static String money(Money money) {
        return money.isZero()
                ? "–"
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
    }
}
