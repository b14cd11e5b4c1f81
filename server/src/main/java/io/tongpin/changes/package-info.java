/** Changes (变更日志): the append-only log that audit, history, live screens, store sync and webhooks read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "definitions"})
package io.tongpin.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
