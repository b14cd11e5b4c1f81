@NullMarked
package io.tongpin.platform.web;

import org.jspecify.annotations.NullMarked;
