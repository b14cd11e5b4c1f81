@NullMarked
package io.tongpin.platform.node;

import org.jspecify.annotations.NullMarked;
