/** The reports over HTTP. */
@NullMarked
package io.tongpin.reporting.web;

import org.jspecify.annotations.NullMarked;
