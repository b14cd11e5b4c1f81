/** Costing (成本): moving average and FIFO as pure functions; decides what goods are worth when they leave. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.tongpin.costing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
