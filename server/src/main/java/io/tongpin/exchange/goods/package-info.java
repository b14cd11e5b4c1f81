/** The goods list (商品资料表): what shops keep in a spreadsheet before they have a system. */
@NullMarked
package io.tongpin.exchange.goods;

import org.jspecify.annotations.NullMarked;
