/** Documents (单据): the envelope that every kind shares: draft, submit, post, reverse, lines, versions, lists. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "masters",
            "definitions",
            "organization",
            "catalog",
            "party",
            "access",
            "audit",
            "pricing",
            "posting",
            "stockledger",
            "generalledger",
            "costing",
            "numbering"
        })
package io.tongpin.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
