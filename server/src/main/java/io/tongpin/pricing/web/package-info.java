@NullMarked
package io.tongpin.pricing.web;

import org.jspecify.annotations.NullMarked;
