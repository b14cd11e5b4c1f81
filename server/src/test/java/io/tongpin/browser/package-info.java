/** The client in a real Chromium on a running node: what a person does, and what she then sees. */
@NullMarked
package io.tongpin.browser;

import org.jspecify.annotations.NullMarked;
