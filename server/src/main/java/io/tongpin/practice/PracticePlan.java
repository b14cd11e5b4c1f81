package io.tongpin.practice;

import io.tongpin.platform.SideNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a practice environment is set up (练习设置).
 *
 * @param directory its own, which a reset empties
 * @param log what it says while it starts; outside of the directory, so that it is still there when that is not
 * @param port 0 for any that is free
 * @param idle after how long without anybody it ends by itself
 * @param address under which browsers reach it, if that is not the machine's name and the port
 * @param days how many made-up days of trade it begins with
 */
public record PracticePlan(
        Path directory,
        Path log,
        String host,
        int port,
        Duration idle,
        @Nullable String address,
        int days) {

    /** Beside its database, written when the chain is whole: without it what lies there is half made. */
    static final String PASSWORD = "practice.password";

    /** Where below a shop's directory it lives. */
    public static Path below(Path data) {
        return data.resolve("practice");
    }

    /** Whether a chain lies there that was made to its end. */
    public boolean isWhole() {
        return SideNode.in(directory).kept(PASSWORD).isPresent();
    }

    /** What follows {@code ./tongpin}. */
    public List<String> arguments() {
        return List.of(
                "up",
                "--demo",
                "--with-parent",
                "--json",
                "--data",
                directory.toString(),
                "--host",
                host,
                "--port",
                Integer.toString(port));
    }

    /** What makes a node one for practice. Its cookies have a name of their own: browsers do not tell ports apart by them. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tongpin.practice", "true");
        settings.put("tongpin.practice.idle", idle.toSeconds() + "s");
        settings.put("tongpin.cookie", "practice");
        settings.put("tongpin.demo.days", Integer.toString(days));
        return settings;
    }
}
