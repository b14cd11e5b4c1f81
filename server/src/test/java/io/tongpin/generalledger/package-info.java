@NullMarked
package io.tongpin.generalledger;

import org.jspecify.annotations.NullMarked;
