/** Inventory documents (库存单据): transfers, stocktakes, adjustments, assembly, opening stock. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "posting", "stockledger", "generalledger"})
package io.tongpin.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
