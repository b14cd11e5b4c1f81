/** The program from outside, as a shop has it: real processes, real kills (黑盒). */
@NullMarked
package io.tongpin.blackbox;

import org.jspecify.annotations.NullMarked;
