package io.tongpin.printing.web;

import io.tongpin.platform.Words;
import io.tongpin.printing.PaperWords;
import io.tongpin.printing.PrintedKind;
import io.tongpin.printing.PrintedKind.Part;
import io.tongpin.printing.PrintedKind.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each kind could show on paper, read from the definitions (可打印项目录). */
@Component
final class DefinedPapers {

    private final Map<String, PrintedKind> kinds = new TreeMap<>();
    private final List<PaperWords> languages;

    DefinedPapers(JsonMapper json) {
        Words words = Words.of("paper");
        this.languages =
                Words.LANGUAGES.stream().map(one -> new PaperWords(words, one)).toList();
        try {
            for (Resource one :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:definitions/kinds/*.json")) {
                try (InputStream in = one.getInputStream()) {
                    PrintedKind kind = kind(json.readTree(in));
                    kinds.put(kind.code(), kind);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PrintedKind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    PaperWords words(Locale language) {
        Locale nearest = Words.nearest(language);
        return languages.stream()
                .filter(one -> one.language().equals(nearest))
                .findFirst()
                .orElseThrow();
    }

    private PrintedKind kind(JsonNode defined) {
        List<Part> own = parts(defined.path("lineColumns"));
        Table table =
                defined.path("lines").asBoolean(false) ? Table.GOODS : own.isEmpty() ? Table.MONEY : Table.ACCOUNTS;
        return new PrintedKind(
                defined.path("code").asString(""),
                names(defined.path("name")),
                table,
                parts(defined.path("fields")),
                columns(table, own));
    }

    /** An article is one field on a screen and several columns on paper. */
    private List<Part> columns(Table table, List<Part> own) {
        Stream<Part> before = switch (table) {
            case GOODS ->
                Stream.of(
                        ours("lineNo", "text", true),
                        ours("skuCode", "text", true),
                        ours("name", "text", true),
                        ours("color", "text", true),
                        ours("size", "text", true),
                        ours("barcode", "text", false));
            case ACCOUNTS -> Stream.of(ours("lineNo", "text", true));
            case MONEY ->
                Stream.of(
                        ours("lineNo", "text", true),
                        methods(),
                        ours("account", "text", true),
                        ours("amount", "money", true));
        };
        return Stream.concat(before, own.stream().filter(part -> !part.key().equals("sku")))
                .toList();
    }

    private Part ours(String key, String type, boolean usual) {
        return PrintedKind.own(key, type, usual, languages);
    }

    private Part methods() {
        Map<String, Map<Locale, String>> choices = new HashMap<>();
        for (String method : List.of("cash", "bank", "wechat", "alipay", "card", "on_account", "prepayment")) {
            Map<Locale, String> names = new HashMap<>();
            languages.forEach(words -> names.put(words.language(), words.say("method." + method)));
            choices.put(method, names);
        }
        Part bare = ours("method", "choice", true);
        return new Part(bare.key(), bare.type(), bare.names(), choices, true);
    }

    /** What a screen keeps behind "more" is not on paper unless somebody says so; only a note is there where there is one. */
    private static List<Part> parts(JsonNode fields) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode field : fields) {
            String key = field.path("key").asString("");
            Map<String, Map<Locale, String>> choices = new HashMap<>();
            field.path("choices")
                    .forEach(choice -> choices.put(choice.path("value").asString(""), names(choice.path("name"))));
            parts.add(new Part(
                    key,
                    field.path("type").asString(""),
                    names(field.path("name")),
                    choices,
                    !field.path("more").asBoolean(false) || key.equals("unit")));
        }
        return parts;
    }

    private static Map<Locale, String> names(JsonNode names) {
        Map<Locale, String> all = new HashMap<>();
        for (Locale language : Words.LANGUAGES) {
            all.put(language, names.path(language.toLanguageTag()).asString(""));
        }
        return all;
    }
}
