@NullMarked
package io.tongpin.catalog.web;

import org.jspecify.annotations.NullMarked;
