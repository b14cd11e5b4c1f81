/** Tests of the read log. */
@NullMarked
package io.tongpin.access.reads;

import org.jspecify.annotations.NullMarked;
