package io.tongpin.platform.node;

import io.tongpin.platform.DatabaseAccess.Login;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** The random passwords of one embedded database, made once and kept beside it in a file for its owner's eyes only. */
public record Secrets(String superuser, Login owner, Login app) {

    private static final int BYTES = 24;

    /** Reads them, or makes them on the first start. */
    public static Secrets of(DataDirectory directory, RandomGenerator random) {
        Path file = directory.path().resolve("secrets.properties");
        try {
            Properties kept = new Properties();
            if (Files.exists(file)) {
                kept.load(new StringReader(Files.readString(file)));
            } else {
                for (String who : new String[] {"superuser", "owner", "app"}) {
                    kept.setProperty(who, password(random));
                }
                StringWriter text = new StringWriter();
                kept.store(text, "Passwords of this directory's database. Keep them to yourself.");
                OwnerOnly.write(file, text.toString());
            }
            return new Secrets(
                    required(kept, "superuser"),
                    new Login("tongpin_owner", required(kept, "owner")),
                    new Login("tongpin_app", required(kept, "app")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Secrets"; // A password in a log is a password lost.
    }

    private static String required(Properties kept, String key) {
        String value = kept.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("secrets.properties lacks " + key);
        }
        return value;
    }

    private static String password(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
