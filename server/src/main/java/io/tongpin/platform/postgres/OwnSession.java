package io.tongpin.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the server in a session of its own, where the machine can: Ctrl-C in the terminal reaches Tongpin alone, which
 * finishes its requests before it stops the database.
 */
final class OwnSession {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private OwnSession() {}

    static List<String> of(List<String> command) {
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> Stream.concat(Stream.of(setsid.toString()), command.stream())
                        .toList())
                .orElse(command);
    }
}
