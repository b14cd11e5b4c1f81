@NullMarked
package io.tongpin.platform;

import org.jspecify.annotations.NullMarked;
