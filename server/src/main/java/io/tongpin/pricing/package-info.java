/** Pricing (价格): price lists and which price applies. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "catalog",
            "party",
            "organization",
            "changes",
            "masters",
            "masters :: web"
        })
package io.tongpin.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
