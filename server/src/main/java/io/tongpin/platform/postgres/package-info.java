/** The embedded PostgreSQL: the real server as a child process, its files, its roles, its end. */
@NullMarked
package io.tongpin.platform.postgres;

import org.jspecify.annotations.NullMarked;
