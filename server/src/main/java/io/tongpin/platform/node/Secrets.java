package io.tongpin.platform.node;

import io.tongpin.platform.DatabaseAccess.Login;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** The random passwords of one embedded database, made once and kept beside it in a file for its owner's eyes only. */
public record Secrets(String superuser, Login owner, Login app, Login engine) {

    private static final int BYTES = 24;
    private static final List<String> ALL = List.of("superuser", "owner", "app", "engine");

    /** Reads them, and makes those that are missing: all on the first start, later what a new version wants. */
    public static Secrets of(DataDirectory directory, RandomGenerator random) {
        Path file = directory.path().resolve("secrets.properties");
        try {
            Properties kept = new Properties();
            if (Files.exists(file)) {
                kept.load(new StringReader(Files.readString(file)));
            }
            if (!kept.stringPropertyNames().containsAll(ALL)) {
                ALL.forEach(who -> kept.putIfAbsent(who, password(random)));
                StringWriter text = new StringWriter();
                kept.store(text, "Passwords of this directory's database. Keep them to yourself.");
                OwnerOnly.write(file, text.toString());
            }
            return new Secrets(
                    kept.getProperty("superuser"),
                    new Login("tongpin_owner", kept.getProperty("owner")),
                    new Login("tongpin_app", kept.getProperty("app")),
                    new Login("tongpin_engine", kept.getProperty("engine")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Secrets"; // A password in a log is a password lost.
    }

    private static String password(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
