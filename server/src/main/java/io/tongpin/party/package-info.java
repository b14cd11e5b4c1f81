/** Parties (往来单位·会员): suppliers, customers, members. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "changes", "masters", "masters :: web"})
package io.tongpin.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
