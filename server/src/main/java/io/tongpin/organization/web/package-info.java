@NullMarked
package io.tongpin.organization.web;

import org.jspecify.annotations.NullMarked;
