package io.tongpin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules in ARCHITECTURE.md is true: arrows go down only, and only to what a module shows. */
class ModularityTest {

    @Test
    void arrowsGoDownOnly() {
        ApplicationModules.of(Application.class).verify();
    }
}
