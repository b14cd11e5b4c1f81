@NullMarked
package io.tongpin.masters;

import org.jspecify.annotations.NullMarked;
