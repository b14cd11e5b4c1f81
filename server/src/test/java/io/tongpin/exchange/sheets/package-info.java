@NullMarked
package io.tongpin.exchange.sheets;

import org.jspecify.annotations.NullMarked;
