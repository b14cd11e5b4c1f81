/** The read log (查看记录): who looked at what gives something away. */
@NullMarked
package io.tongpin.access.reads;

import org.jspecify.annotations.NullMarked;
