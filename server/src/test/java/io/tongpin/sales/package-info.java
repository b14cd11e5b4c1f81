@NullMarked
package io.tongpin.sales;

import org.jspecify.annotations.NullMarked;
