/** Where clocks, chance, the database and the JSON mapper of a running node come from. */
@NullMarked
package io.tongpin.platform.wiring;

import org.jspecify.annotations.NullMarked;
