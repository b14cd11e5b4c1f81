/** Statement links over HTTP: for those who send them, and for those who have one. */
@NullMarked
package io.tongpin.statements.web;

import org.jspecify.annotations.NullMarked;
