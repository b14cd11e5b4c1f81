/** What the books say, in the files of the documented format. */
@NullMarked
package io.tongpin.exchange.totals;

import org.jspecify.annotations.NullMarked;
