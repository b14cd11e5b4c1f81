@NullMarked
package io.tongpin.platform.postgres;

import org.jspecify.annotations.NullMarked;
