/** Definitions (字段·表单·流程定义): what a document or master record looks like: fields, columns, states, actions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package io.tongpin.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
