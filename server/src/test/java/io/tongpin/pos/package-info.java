@NullMarked
package io.tongpin.pos;

import org.jspecify.annotations.NullMarked;
