/** The command line (命令行): what {@code ./tongpin} understands. */
@NullMarked
package io.tongpin.platform.cli;

import org.jspecify.annotations.NullMarked;
