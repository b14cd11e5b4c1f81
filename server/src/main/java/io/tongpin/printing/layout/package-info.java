/** Where every word and line of a paper stands, and how pages become a PDF. Pure: the same content gives the same bytes. */
@NullMarked
package io.tongpin.printing.layout;

import org.jspecify.annotations.NullMarked;
