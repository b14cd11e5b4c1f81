/** Access (用户·权限): people, sign-in, sessions, tokens and what each may do. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "definitions",
            "organization",
            "catalog",
            "changes",
            "masters",
            "masters :: web"
        })
package io.tongpin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
