package io.tongpin.access.web;

import io.tongpin.access.RightCatalogue;
import io.tongpin.access.Segregation;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every right there is, by name: what roles are made of. */
@RestController
class RightsController {

    private final RightCatalogue rights;
    private final Words words = Words.of("rights");

    RightsController(RightCatalogue rights) {
        this.rights = rights;
    }

    /**
     * A right.
     *
     * @param company whether it has to hold in the whole company
     */
    record RightJson(String right, Map<String, String> name, boolean company) {}

    /**
     * What belongs together.
     *
     * @param name empty for a kind of document, which has its name in its definition
     */
    record ModuleJson(String module, Map<String, String> name, List<RightJson> rights) {}

    /** Two duties that should not lie in one hand: whoever has one of the first and one of the second joins them. */
    record ConflictJson(String code, Map<String, String> name, Set<String> one, Set<String> other) {}

    record NamedJson(List<ModuleJson> modules) {}

    record CatalogueJson(List<ModuleJson> modules, List<ConflictJson> conflicts) {}

    @GetMapping(value = "/api/rights", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    CatalogueJson all() {
        return new CatalogueJson(
                modules(right -> true),
                Segregation.all().stream()
                        .map(one ->
                                new ConflictJson(one.code(), said("conflict." + one.code()), one.one(), one.other()))
                        .toList());
    }

    /** What these are called: for whoever is told that they lack one, and may not look at what roles are made of. */
    @GetMapping(value = "/api/rights/named", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    NamedJson named(@RequestParam List<String> right) {
        return new NamedJson(modules(Set.copyOf(right)::contains));
    }

    private List<ModuleJson> modules(Predicate<String> wanted) {
        Map<String, List<RightJson>> modules = new LinkedHashMap<>();
        for (String right : rights.all()) {
            if (wanted.test(right)) {
                modules.computeIfAbsent(right.substring(0, right.indexOf('.')), module -> new ArrayList<>())
                        .add(new RightJson(right, name(right), RightCatalogue.ofTheCompany(right)));
            }
        }
        return modules.entrySet().stream()
                .map(one -> new ModuleJson(one.getKey(), said("module." + one.getKey()), one.getValue()))
                .toList();
    }

    /** Its own words, or those of what it does. */
    private Map<String, String> name(String right) {
        Map<String, String> own = said("right." + right);
        return own.isEmpty() ? said("action" + right.substring(right.indexOf('.'))) : own;
    }

    private Map<String, String> said(String code) {
        return said(words, code);
    }

    static Map<String, String> said(Words words, String code) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale language : Words.LANGUAGES) {
            String text = words.say(code, Map.of(), language);
            if (!text.equals(code)) {
                texts.put(language.toLanguageTag(), text);
            }
        }
        return texts;
    }
}
