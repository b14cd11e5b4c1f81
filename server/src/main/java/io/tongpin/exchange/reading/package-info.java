/** Reading other people's tables: CSV and Excel files of any origin, streamed, every fault named by row and column. */
@NullMarked
package io.tongpin.exchange.reading;

import org.jspecify.annotations.NullMarked;
