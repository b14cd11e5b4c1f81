/** Tongpin 同频. The modules are the packages below; ARCHITECTURE.md has the picture. */
@NullMarked
package io.tongpin;

import org.jspecify.annotations.NullMarked;
