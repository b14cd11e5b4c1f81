@NullMarked
package io.tongpin.stockledger;

import org.jspecify.annotations.NullMarked;
