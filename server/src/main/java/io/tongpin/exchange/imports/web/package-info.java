/** Imports over HTTP. */
@NullMarked
package io.tongpin.exchange.imports.web;

import org.jspecify.annotations.NullMarked;
