/** The API as the world outside sees it. */
@NullMarked
package io.tongpin.api;

import org.jspecify.annotations.NullMarked;
