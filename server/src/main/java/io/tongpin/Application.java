package io.tongpin;

import io.tongpin.platform.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tongpin 同频: one jar that is a headquarters node, a store node or a command. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        System.exit(Terminal.run(args));
    }
}
