@NullMarked
package io.tongpin.posting;

import org.jspecify.annotations.NullMarked;
