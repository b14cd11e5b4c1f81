@NullMarked
package io.tongpin.access.web;

import org.jspecify.annotations.NullMarked;
