/** The practice environment from a terminal (练习命令). */
@NullMarked
package io.tongpin.practice.cli;

import org.jspecify.annotations.NullMarked;
