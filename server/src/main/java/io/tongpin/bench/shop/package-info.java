/** Measures posting and finding over the whole way, beside what others would write on the same server (过账、找货测速). */
@NullMarked
package io.tongpin.bench.shop;

import org.jspecify.annotations.NullMarked;
