package io.tongpin.platform.postgres;

import java.nio.file.Path;

/** A process of its own that starts a server, writes something and is killed before it can stop anything. */
final class KilledWithAServer {

    private KilledWithAServer() {}

    public static void main(String[] args) throws Exception {
        PostgresServer server = PostgresServerTest.start(Path.of(args[0]));
        PostgresServerTest.tell(server, "create table kept as select 42 as answer");
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
    }
}
