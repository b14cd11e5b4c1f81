@NullMarked
package io.tongpin.platform.cli;

import org.jspecify.annotations.NullMarked;
