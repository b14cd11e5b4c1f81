@NullMarked
package io.tongpin.changes;

import org.jspecify.annotations.NullMarked;
