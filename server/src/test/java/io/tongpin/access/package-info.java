@NullMarked
package io.tongpin.access;

import org.jspecify.annotations.NullMarked;
