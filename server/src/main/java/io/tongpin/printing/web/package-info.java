/** Printing over HTTP. */
@NullMarked
package io.tongpin.printing.web;

import org.jspecify.annotations.NullMarked;
