/** Writing tables for other programs: CSV and Excel files in which no text can turn into a formula. */
@NullMarked
package io.tongpin.exchange.writing;

import org.jspecify.annotations.NullMarked;
