/** Sales (销售): orders, deliveries and returns. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "posting", "stockledger", "generalledger"})
package io.tongpin.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
