package io.tongpin.organization;

/** Is told after units of the chain have been written (组织已变), in this process and at once: rights hang on the tree. */
@FunctionalInterface
public interface UnitsChanged {

    void unitsChanged(int company);
}
