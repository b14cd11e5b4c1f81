/** Tables of records over HTTP. */
@NullMarked
package io.tongpin.exchange.sheets.web;

import org.jspecify.annotations.NullMarked;
