package io.tongpin.definitions.web;

import io.tongpin.kernel.Needs;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What documents and master records look like; every list, form and detail of the client is made of it. */
@RestController
class DefinitionController {

    private final BuiltIn builtIn;

    DefinitionController(BuiltIn builtIn) {
        this.builtIn = builtIn;
    }

    /** Kinds of document and sorts of master record. */
    record DefinitionsJson(List<JsonNode> kinds, List<JsonNode> masters) {}

    @GetMapping(value = "/api/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    DefinitionsJson definitions() {
        return new DefinitionsJson(builtIn.kinds(), builtIn.masters());
    }
}
