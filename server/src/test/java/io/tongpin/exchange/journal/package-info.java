/** The journal's files, read by the programs they are for, or by their descriptions. */
@NullMarked
package io.tongpin.exchange.journal;

import org.jspecify.annotations.NullMarked;
