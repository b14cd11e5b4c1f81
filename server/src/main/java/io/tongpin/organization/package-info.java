/** Organization (组织·门店): company, regions, stores, warehouses, tills. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "changes", "costing", "masters", "masters :: web"})
package io.tongpin.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
