package io.tongpin.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.documents.DocumentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What screens are told of each built-in kind agrees with what the kind is. */
class BuiltInKindsTest {

    private static final Path FOLDER = Path.of("src/main/resources/definitions/kinds");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");
    private static final Set<String> HEAD =
            Set.of("businessDate", "store", "party", "warehouse", "toWarehouse", "till", "note", "reason", "basis");
    private static final Set<String> LINE = Set.of(
            "sku",
            "quantity",
            "unit",
            "listPrice",
            "price",
            "amount",
            "taxRate",
            "tax",
            "unitCost",
            "landed",
            "lot",
            "expiry",
            "serials",
            "reason",
            "counted",
            "book",
            "role");
    private static final Set<String> ENTRY = Set.of("account", "side", "amount", "party", "note");

    private final Map<String, JsonNode> definitions = read();

    @Test
    void everyKindHasADefinitionAndEveryDefinitionAKind() {
        assertThat(definitions.keySet())
                .isEqualTo(Kinds.ALL.stream().map(DocumentKind::code).collect(Collectors.toSet()))
                .hasSize(26);
    }

    @Test
    void codeModuleAndSeriesAreThoseOfTheKind() {
        for (DocumentKind kind : Kinds.ALL) {
            JsonNode definition = definition(kind.code());
            assertThat(List.of(text(definition, "code"), text(definition, "module"), text(definition, "series")))
                    .containsExactly(kind.code(), kind.module(), kind.series());
        }
    }

    @Test
    void noTwoKindsShareASeries() {
        assertThat(Kinds.ALL.stream().map(DocumentKind::series)).doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsThereInAllLanguages() {
        for (String code : definitions.keySet()) {
            for (JsonNode name : definition(code).findValues("name")) {
                assertThat(new TreeSet<>(name.propertyNames())).as(code).isEqualTo(new TreeSet<>(LANGUAGES));
                LANGUAGES.forEach(
                        language -> assertThat(text(name, language)).as(code).isNotBlank());
            }
        }
    }

    @Test
    void sourcesAndFollowersAgreeWithEachOther() {
        for (String code : definitions.keySet()) {
            assertThat(definitions.keySet()).as(code).containsAll(texts(definition(code), "source"));
            for (String next : texts(definition(code), "next")) {
                assertThat(texts(definition(next), "source"))
                        .as("%s follows %s", next, code)
                        .contains(code);
            }
        }
    }

    @Test
    void sourcesAreThoseThatTheKindCanBeFilledFrom() {
        for (DocumentKind kind : Kinds.ALL) {
            assertThat(definitions.keySet().stream()
                            .filter(earlier -> kind.after(earlier).isPresent()))
                    .as(kind.code())
                    .containsExactlyInAnyOrderElementsOf(texts(definition(kind.code()), "source"));
        }
    }

    @Test
    void everyFieldIsOneThatDocumentsHave() {
        for (String code : definitions.keySet()) {
            JsonNode definition = definition(code);
            assertThat(HEAD).as(code).containsAll(keys(definition, "fields"));
            boolean lines = definition.get("lines").booleanValue();
            assertThat(lines ? LINE : ENTRY).as(code).containsAll(keys(definition, "lineColumns"));
        }
    }

    @Test
    void aPartyThatIsRequiredIsAskedFor() {
        for (String code : definitions.keySet()) {
            JsonNode definition = definition(code);
            boolean asked = keys(definition, "fields").contains("party");
            assertThat(asked).as(code).isEqualTo(!text(definition, "party").equals("none"));
        }
    }

    private JsonNode definition(String code) {
        return java.util.Objects.requireNonNull(definitions.get(code));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static List<String> texts(JsonNode node, String key) {
        return StreamSupport.stream(node.get(key).spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<String> keys(JsonNode node, String key) {
        return StreamSupport.stream(node.get(key).spliterator(), false)
                .map(field -> text(field, "key"))
                .toList();
    }

    private static Map<String, JsonNode> read() {
        JsonMapper mapper = JsonMapper.builder().build();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".json", ""),
                    file -> mapper.readTree(file.toFile())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
