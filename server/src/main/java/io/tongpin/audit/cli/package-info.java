/** The audit at the terminal (检查命令). */
@NullMarked
package io.tongpin.audit.cli;

import org.jspecify.annotations.NullMarked;
