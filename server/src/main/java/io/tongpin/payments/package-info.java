/** Payments (收付款): receipts, payments, expenses, other income, transfers between accounts, opening balances. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "posting", "stockledger", "generalledger"})
package io.tongpin.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
