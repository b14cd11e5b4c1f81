/** Golden files (账务样例): what documents do to the books, written so that a bookkeeper can read, check and extend them. */
@NullMarked
package io.tongpin.golden;

import org.jspecify.annotations.NullMarked;
