/** Tests of statement links. */
@NullMarked
package io.tongpin.statements;

import org.jspecify.annotations.NullMarked;
