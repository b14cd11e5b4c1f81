/** What one cell means: price, quantity, day, barcode, text; a value or a refusal, never a guess. */
@NullMarked
package io.tongpin.exchange.values;

import org.jspecify.annotations.NullMarked;
