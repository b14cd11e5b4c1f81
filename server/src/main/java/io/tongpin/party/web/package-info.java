@NullMarked
package io.tongpin.party.web;

import org.jspecify.annotations.NullMarked;
