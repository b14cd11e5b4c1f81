/** Records as tables (表格往返): written for a spreadsheet, changed there, and read back against what others changed. */
@NullMarked
package io.tongpin.exchange.sheets;

import org.jspecify.annotations.NullMarked;
