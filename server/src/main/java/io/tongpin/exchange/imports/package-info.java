/** Booking what was read: records first, then documents in the order in which they happened. */
@NullMarked
package io.tongpin.exchange.imports;

import org.jspecify.annotations.NullMarked;
