@NullMarked
package io.tongpin.catalog;

import org.jspecify.annotations.NullMarked;
