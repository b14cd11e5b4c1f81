/** The practice environment over HTTP (练习接口). */
@NullMarked
package io.tongpin.practice.web;

import org.jspecify.annotations.NullMarked;
