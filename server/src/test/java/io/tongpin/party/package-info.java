@NullMarked
package io.tongpin.party;

import org.jspecify.annotations.NullMarked;
