package io.tongpin.access.web;

import io.tongpin.access.RolePreset;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles that every shop knows, as this version knows them: a company's own may have gone another way since it began. */
@RestController
class RolePresetController {

    /** A role to begin with. */
    record PresetJson(String code, Map<String, String> name, List<String> rights, List<RoleJson.RuleJson> fieldRules) {

        static PresetJson of(RolePreset preset) {
            Map<String, String> name = new LinkedHashMap<>();
            for (Locale language : Words.LANGUAGES) {
                name.put(language.toLanguageTag(), preset.name(language));
            }
            return new PresetJson(
                    preset.code(),
                    name,
                    preset.rights(),
                    preset.fieldRules().stream()
                            .map(FieldRule::of)
                            .flatMap(Optional::stream)
                            .map(RoleJson.RuleJson::of)
                            .toList());
        }
    }

    record PresetsJson(List<PresetJson> items) {}

    @GetMapping(value = "/api/role-presets", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    PresetsJson all() {
        return new PresetsJson(RolePreset.all().stream().map(PresetJson::of).toList());
    }
}
