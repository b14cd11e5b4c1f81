/** The journal's files over HTTP. */
@NullMarked
package io.tongpin.exchange.journal.web;

import org.jspecify.annotations.NullMarked;
