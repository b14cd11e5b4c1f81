@org.jspecify.annotations.NullMarked
package io.tongpin.audit.web;
