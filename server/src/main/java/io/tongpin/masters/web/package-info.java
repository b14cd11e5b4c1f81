/** The masters' common HTTP form. */
@NullMarked
@NamedInterface("web")
package io.tongpin.masters.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
