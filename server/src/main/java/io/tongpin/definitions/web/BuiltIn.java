package io.tongpin.definitions.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The definitions that come with the product (内置定义): one resource for each kind of document and each sort of master
 * record. What a customer changes will lie over them.
 */
@Component
class BuiltIn {

    private final List<JsonNode> kinds;
    private final List<JsonNode> masters;

    BuiltIn() {
        this.kinds = read("kinds");
        this.masters = read("masters");
    }

    List<JsonNode> kinds() {
        return kinds;
    }

    List<JsonNode> masters() {
        return masters;
    }

    /** In the order they are shown: by {@code order}, then by code. */
    private static List<JsonNode> read(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:definitions/" + folder + "/*.json");
            List<JsonNode> found = new ArrayList<>();
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    JsonNode node = JsonMapper.shared().readTree(in);
                    if (node.isArray()) {
                        node.forEach(found::add);
                    } else {
                        found.add(node);
                    }
                }
            }
            found.sort(Comparator.comparingInt(
                            (JsonNode node) -> node.path("order").asInt(1_000))
                    .thenComparing(node -> node.path("code").asString("")));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
