@NullMarked
package io.tongpin.inventory;

import org.jspecify.annotations.NullMarked;
