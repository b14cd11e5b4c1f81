/** Purchasing (采购): orders, receipts, returns to suppliers, landed cost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "posting", "stockledger", "generalledger"})
package io.tongpin.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
