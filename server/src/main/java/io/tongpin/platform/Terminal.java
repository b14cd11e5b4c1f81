package io.tongpin.platform;

import io.tongpin.platform.cli.Commands;

/** Where the program begins (终端): one line of words from a shell, one exit code back. */
public final class Terminal {

    private Terminal() {}

    /** Runs one command of {@code ./tongpin}. */
    public static int run(String... words) {
        return Commands.run(words);
    }
}
