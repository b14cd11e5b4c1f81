/** How fast a whole chain can be imported (导入基准): a folder made up by the row, and what it takes. */
@NullMarked
@NamedInterface("bench")
package io.tongpin.exchange.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
