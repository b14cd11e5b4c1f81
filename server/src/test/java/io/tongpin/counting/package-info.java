@NullMarked
package io.tongpin.counting;

import org.jspecify.annotations.NullMarked;
