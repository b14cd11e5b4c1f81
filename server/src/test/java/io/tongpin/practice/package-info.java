/** Tests of the practice environment. */
@NullMarked
package io.tongpin.practice;

import org.jspecify.annotations.NullMarked;
