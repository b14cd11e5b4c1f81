@NullMarked
package io.tongpin.demo;

import org.jspecify.annotations.NullMarked;
