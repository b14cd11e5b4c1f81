package io.tongpin.platform.node;

import io.tongpin.platform.DatabaseAccess.Login;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a node is to be started.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param properties settings handed to the modules, such as {@code tongpin.demo}
 */
public record StartOptions(
        Path data, String host, int port, Optional<String> databaseUrl, Map<String, Object> properties) {

    public StartOptions {
        properties = Map.copyOf(properties);
    }

    /** For the time of one command: reachable from this machine only. */
    public static StartOptions forACommand(Path data, Optional<String> databaseUrl) {
        return new StartOptions(data, "127.0.0.1", 0, databaseUrl, Map.of("logging.threshold.console", "ERROR"));
    }

    /** A role that an administrator has made, by the variables' name without {@code _USER} and {@code _PASSWORD}. */
    Optional<Login> login(String variable) {
        String user = System.getenv(variable + "_USER");
        String password = System.getenv(variable + "_PASSWORD");
        return user == null || password == null ? Optional.empty() : Optional.of(new Login(user, password));
    }
}
