@NullMarked
package io.tongpin.payments;

import org.jspecify.annotations.NullMarked;
