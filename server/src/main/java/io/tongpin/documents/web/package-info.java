/** Documents over HTTP: one controller for every kind. */
@NullMarked
package io.tongpin.documents.web;

import org.jspecify.annotations.NullMarked;
