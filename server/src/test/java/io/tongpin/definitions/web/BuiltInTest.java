package io.tongpin.definitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every definition is whole: names in all languages, known types, references to what exists. */
class BuiltInTest {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");
    private static final Pattern TYPE = Pattern.compile(
            "text|note|date|money|quantity|integer|price|cost|percent|sku|party|warehouse|store|till|account|lot|serials"
                    + "|unit|bool|choice|barcodes|tags|ref|assignments|rights|field-rules|readonly(-[a-z]+)?");
    private static final Set<String> PARTIES = Set.of("customer", "supplier", "member", "none");
    private static final Set<String> WAREHOUSES = Set.of("from", "to", "both", "none");

    private final BuiltIn builtIn = new BuiltIn();

    @Test
    void theBuiltInDefinitionsAreWhole() {
        assertThat(builtIn.masters()).isNotEmpty();
        assertThat(faults(builtIn.masters(), builtIn.kinds())).isEmpty();
    }

    @Test
    void anythingMissingIsNamed() {
        assertThat(faults(List.of(json("""
                                {"code":"cats","module":"catalog","name":{"zh-CN":"猫","en":"Cats"},"columns":["tail"],
                                 "fields":[{"key":"code","type":"texts","name":{"zh-CN":"码","zh-TW":"碼","en":"Code"}},
                                           {"key":"owner","type":"ref","master":"people",
                                            "name":{"zh-CN":"主","zh-TW":"主","en":"Owner"}},
                                           {"key":"kind","type":"choice","name":{"zh-CN":"类","zh-TW":"類","en":"Kind"}}]}
                                """)), List.of(json("""
                                {"code":"Petting","module":"pets","name":{"zh-CN":"撸","zh-TW":"擼","en":"Petting"},
                                 "series":"","party":"dog","warehouse":"from","fields":[],"lineColumns":[],"actions":[],
                                 "source":["feeding"],"next":[]}
                                """))))
                .containsExactlyInAnyOrder(
                        "cats: no name in zh-TW",
                        "cats.code: no such type texts",
                        "cats.owner: no such master people",
                        "cats.kind: a choice without choices",
                        "cats: no such column tail",
                        "Petting: not a code",
                        "Petting: no series",
                        "Petting: no such party dog",
                        "Petting: no such kind feeding");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static List<String> faults(List<JsonNode> masters, List<JsonNode> kinds) {
        List<String> faults = new ArrayList<>();
        Set<String> masterCodes = codes(masters);
        Set<String> kindCodes = codes(kinds);
        for (JsonNode master : masters) {
            String code = named(master, faults);
            Set<String> keys = fields(code, master.path("fields"), masterCodes, faults);
            master.path("columns").forEach(column -> {
                if (!keys.contains(column.asString())) {
                    faults.add(code + ": no such column " + column.asString());
                }
            });
        }
        for (JsonNode kind : kinds) {
            String code = named(kind, faults);
            fields(code, kind.path("fields"), masterCodes, faults);
            fields(code, kind.path("lineColumns"), masterCodes, faults);
            oneOf(code, "party", kind, PARTIES, faults);
            oneOf(code, "warehouse", kind, WAREHOUSES, faults);
            if (kind.path("series").asString("").isBlank()) {
                faults.add(code + ": no series");
            }
            for (String list : List.of("source", "next")) {
                kind.path(list).forEach(other -> {
                    if (!kindCodes.contains(other.asString())) {
                        faults.add(code + ": no such kind " + other.asString());
                    }
                });
            }
        }
        return faults;
    }

    private static Set<String> codes(List<JsonNode> definitions) {
        return definitions.stream().map(one -> one.path("code").asString("")).collect(Collectors.toSet());
    }

    private static String named(JsonNode definition, List<String> faults) {
        String code = definition.path("code").asString("");
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            faults.add(code + ": not a code");
        }
        names(code, definition, faults);
        return code;
    }

    private static void names(String what, JsonNode definition, List<String> faults) {
        for (String language : LANGUAGES) {
            if (definition.path("name").path(language).asString("").isBlank()) {
                faults.add(what + ": no name in " + language);
            }
        }
    }

    private static Set<String> fields(String code, JsonNode fields, Set<String> masters, List<String> faults) {
        Set<String> keys = new HashSet<>();
        for (JsonNode field : fields) {
            String key = field.path("key").asString("");
            String what = code + "." + key;
            if (key.isBlank() || !keys.add(key)) {
                faults.add(what + ": no key of its own");
            }
            names(what, field, faults);
            String type = field.path("type").asString("");
            if (!TYPE.matcher(type).matches()) {
                faults.add(what + ": no such type " + type);
            }
            if (type.startsWith("ref") && !masters.contains(field.path("master").asString(""))) {
                faults.add(what + ": no such master " + field.path("master").asString(""));
            }
            if (type.equals("choice") && field.path("choices").isEmpty()) {
                faults.add(what + ": a choice without choices");
            }
            field.path("choices").forEach(choice -> names(what, choice, faults));
        }
        return keys;
    }

    private static void oneOf(String code, String key, JsonNode kind, Set<String> allowed, List<String> faults) {
        String value = kind.path(key).asString("");
        if (!allowed.contains(value)) {
            faults.add(code + ": no such " + key + " " + value);
        }
    }
}
