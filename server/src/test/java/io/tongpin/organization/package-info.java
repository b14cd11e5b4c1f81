@NullMarked
package io.tongpin.organization;

import org.jspecify.annotations.NullMarked;
