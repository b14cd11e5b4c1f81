/** Statements (对账): sends a partner's statement by a link that only they have, and takes back what they say to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "organization",
            "generalledger",
            "documents",
            "reporting"
        })
package io.tongpin.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
