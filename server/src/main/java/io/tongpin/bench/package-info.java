/** Bench (基准): how fast it is, beside a baseline measured in the same run on the same server. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "masters",
            "organization",
            "catalog",
            "party",
            "access",
            "posting",
            "documents",
            "exchange :: bench",
            "exchange :: chain",
            "exchange :: imports"
        })
package io.tongpin.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
