@NullMarked
package io.tongpin.purchasing;

import org.jspecify.annotations.NullMarked;
