/** Catalog (商品): styles with colour and size, SKUs, barcodes, units, categories, brands, seasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "definitions", "changes", "masters", "masters :: web"})
package io.tongpin.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
