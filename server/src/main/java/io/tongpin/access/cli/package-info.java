/** What whoever runs the node does about people from its terminal. */
@NullMarked
package io.tongpin.access.cli;

import org.jspecify.annotations.NullMarked;
