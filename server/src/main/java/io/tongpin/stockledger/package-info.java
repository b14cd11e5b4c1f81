/** Stock ledger (库存账): entries, balances, reservations, lots, serials and cost layers of every warehouse. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "costing"})
package io.tongpin.stockledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
