/** Platform (平台): the database and how to reach it, the command line, backup, configuration. Below everything but kernel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.tongpin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
