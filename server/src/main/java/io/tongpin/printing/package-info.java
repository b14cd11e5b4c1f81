/** Printing (打印): what documents and labels look like on paper, as PDF: templates, layout, and who has printed what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "definitions",
            "organization",
            "catalog",
            "pricing",
            "access",
            "documents",
        })
package io.tongpin.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
