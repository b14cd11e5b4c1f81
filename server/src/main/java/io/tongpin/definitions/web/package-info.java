@NullMarked
package io.tongpin.definitions.web;

import org.jspecify.annotations.NullMarked;
