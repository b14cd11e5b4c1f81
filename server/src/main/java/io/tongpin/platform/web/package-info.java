/** The edge to HTTP: problems, health, the web client's files, what a request may be at most. */
@NullMarked
package io.tongpin.platform.web;

import org.jspecify.annotations.NullMarked;
