/** Periods and the chart of accounts over HTTP. */
@NullMarked
package io.tongpin.generalledger.web;

import org.jspecify.annotations.NullMarked;
