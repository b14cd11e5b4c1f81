package io.tongpin.definitions.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What documents and master records look like to this person; every list, form and detail of the client is made of it. */
@RestController
class DefinitionController {

    private final BuiltIn builtIn;
    private final FieldCatalogue catalogue;

    DefinitionController(BuiltIn builtIn, FieldCatalogue catalogue) {
        this.builtIn = builtIn;
        this.catalogue = catalogue;
    }

    /** Kinds of document and sorts of master record. */
    record DefinitionsJson(List<JsonNode> kinds, List<JsonNode> masters) {}

    @GetMapping(value = "/api/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    DefinitionsJson definitions(Actor actor) {
        AsSeen seen = new AsSeen(new Sight(catalogue, actor), catalogue);
        return new DefinitionsJson(seen.kinds(builtIn.kinds()), seen.masters(builtIn.masters()));
    }
}
