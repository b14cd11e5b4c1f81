/** Audit (审计): checks the books against every invariant, on demand and in the background. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "changes", "access"})
package io.tongpin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
