/** What every test may stand on: a real PostgreSQL, and the check that the books are right when a test is over. */
@NullMarked
package io.tongpin.testing;

import org.jspecify.annotations.NullMarked;
