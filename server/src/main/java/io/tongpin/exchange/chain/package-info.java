/** The folder format of a whole chain (整店数据): masters, opening stock and every document, in and out. */
@NullMarked
package io.tongpin.exchange.chain;

import org.jspecify.annotations.NullMarked;
