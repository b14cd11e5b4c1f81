/** The journal in the files that accounting programs read: ledger-cli, Kingdee, Yonyou. */
@NullMarked
package io.tongpin.exchange.journal;

import org.jspecify.annotations.NullMarked;
