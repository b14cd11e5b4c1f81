/** General ledger (总账·往来·资金): accounts, journals, open items, periods, cash and bank. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "changes"})
package io.tongpin.generalledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
