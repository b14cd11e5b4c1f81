/**
 * Masters (资料): what every master record has in common: version, archive, unique code, search, log. Knows no trade; the
 * modules describe their records to it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "definitions", "changes"})
package io.tongpin.masters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
