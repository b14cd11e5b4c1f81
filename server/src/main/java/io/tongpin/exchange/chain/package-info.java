/** The folder format of a whole chain (整店数据): masters, opening stock and every document, in and out. */
@NullMarked
@NamedInterface("chain")
package io.tongpin.exchange.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
