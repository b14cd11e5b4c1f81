@NullMarked
package io.tongpin.reporting;

import org.jspecify.annotations.NullMarked;
