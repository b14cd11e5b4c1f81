/** Point of sale (零售): retail sales and returns with several tenders and change, and the end of a store's day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "posting", "stockledger", "generalledger"})
package io.tongpin.pos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
