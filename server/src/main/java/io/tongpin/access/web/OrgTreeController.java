package io.tongpin.access.web;

import io.tongpin.access.OrgTree;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Database;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chain as a tree, in one answer. */
@RestController
class OrgTreeController {

    private final OrgTree tree;

    OrgTreeController(Database database) {
        this.tree = new OrgTree(database);
    }

    @GetMapping(value = "/api/stores/tree", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("organization.view")
    OrgTree.Tree tree(Actor actor) {
        return tree.of(actor);
    }
}
