/** Demo (演示): fills a new database with a made-up clothing chain, by the same doors that people use. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "access",
            "masters",
            "organization",
            "catalog",
            "party",
            "posting",
            "documents",
            "generalledger"
        })
package io.tongpin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
