/** Kernel (基础): the few value types every module speaks in. Knows nothing of Spring, SQL or HTTP. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.tongpin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
