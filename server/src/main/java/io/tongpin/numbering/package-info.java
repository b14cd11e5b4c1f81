/** Numbering (单据编号): gapless human numbers per node series, store, kind, day and terminal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package io.tongpin.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
