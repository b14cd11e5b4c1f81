@NullMarked
package io.tongpin.changes.web;

import org.jspecify.annotations.NullMarked;
