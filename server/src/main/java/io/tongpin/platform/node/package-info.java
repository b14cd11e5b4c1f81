/** One node: its data directory, its database, its place among processes. */
@NullMarked
package io.tongpin.platform.node;

import org.jspecify.annotations.NullMarked;
