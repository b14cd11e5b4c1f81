/** Measures posting over the whole way, beside what an expert writes by hand on the same server (过账测速). */
@NullMarked
package io.tongpin.bench.shop;

import org.jspecify.annotations.NullMarked;
