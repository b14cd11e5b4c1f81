/** The audit over HTTP (检查接口). */
@NullMarked
package io.tongpin.audit.web;

import org.jspecify.annotations.NullMarked;
