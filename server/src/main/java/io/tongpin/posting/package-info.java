/** Posting (过账): the only door to the books. Takes what a document does to goods and money and makes it true, once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "changes", "numbering", "costing", "stockledger", "generalledger"})
package io.tongpin.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
