/** Who may do what, asked of the running node over HTTP: every address, every role, every expectation, every leak. */
@NullMarked
package io.tongpin.access.matrix;

import org.jspecify.annotations.NullMarked;
