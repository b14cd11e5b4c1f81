package io.tongpin.documents.web;

import io.tongpin.documents.KindNames;
import io.tongpin.platform.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What kinds of documents are called, from their definitions. */
@Component
class DefinedKindNames implements KindNames {

    private final Map<String, JsonNode> names = new HashMap<>();

    DefinedKindNames(JsonMapper json) {
        try {
            for (Resource one :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:definitions/kinds/*.json")) {
                try (InputStream in = one.getInputStream()) {
                    JsonNode kind = json.readTree(in);
                    names.put(kind.path("code").asString(""), kind.path("name"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String of(String kind, Locale language) {
        JsonNode name = names.get(kind);
        return name == null
                ? kind
                : name.path(Words.nearest(language).toLanguageTag()).asString(kind);
    }
}
