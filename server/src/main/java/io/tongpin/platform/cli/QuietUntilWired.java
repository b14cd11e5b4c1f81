package io.tongpin.platform.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Until the application is wired and has set up its log, only warnings reach the terminal. */
final class QuietUntilWired {

    private QuietUntilWired() {}

    static void begin() {
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
        level("org.flywaydb", Level.ERROR);
    }

    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
