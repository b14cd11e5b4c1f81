/** Counts over HTTP. */
@NullMarked
package io.tongpin.counting.web;

import org.jspecify.annotations.NullMarked;
