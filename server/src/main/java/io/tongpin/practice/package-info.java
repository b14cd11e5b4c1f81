/** Practice (练习): a copy of the demo chain in a node of its own, where people learn without fear for the real books. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "demo"})
package io.tongpin.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
