package io.tongpin.definitions.web;

import io.tongpin.definitions.Definitions;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The definitions as they are served to a client, for those who fill forms from a file (服务端表单定义). */
@Component
class ServedDefinitions implements Definitions {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final BuiltIn builtIn;
    private final FieldCatalogue catalogue;

    ServedDefinitions(BuiltIn builtIn, FieldCatalogue catalogue) {
        this.builtIn = builtIn;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Map<String, Object>> master(Actor actor, String code) {
        return plain(seen(actor).masters(named(builtIn.masters(), code)));
    }

    @Override
    public Optional<Map<String, Object>> kind(Actor actor, String code) {
        return plain(seen(actor).kinds(named(builtIn.kinds(), code)));
    }

    private static Optional<Map<String, Object>> plain(List<JsonNode> found) {
        return found.stream().findFirst().map(one -> JsonMapper.shared().convertValue(one, PLAIN));
    }

    private AsSeen seen(Actor actor) {
        return new AsSeen(new Sight(catalogue, actor), catalogue);
    }

    private static List<JsonNode> named(List<JsonNode> all, String code) {
        return all.stream()
                .filter(one -> one.path("code").asString("").equals(code))
                .toList();
    }
}
