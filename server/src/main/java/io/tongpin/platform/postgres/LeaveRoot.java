package io.tongpin.platform.postgres;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, yet on a fresh machine root is who we are. A user namespace of its own is the
 * gentlest way out: the files stay root's. Where namespaces are forbidden (many containers) the server runs as nobody.
 *
 * @param prefix words put before the command
 * @param uid who must own the server's files, or -1 for "leave them alone"
 */
public record LeaveRoot(List<String> prefix, int uid) {

    private static final int NOBODY = 65534;

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    /** For directories below one that is closed to others, like /root: one capability to pass through, nothing else. */
    private static final List<String> THROUGH_CLOSED_DOORS =
            List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override");

    /** The first way in which this machine lets the programs be run on such files. */
    public static LeaveRoot choose(PostgresFiles files) {
        if (!isRoot()) {
            return new LeaveRoot(List.of(), -1);
        }
        String wanted = System.getProperty("tongpin.leave-root", "unshare setpriv setpriv-caps");
        return Stream.of(wanted.split(" "))
                .map(LeaveRoot::way)
                .filter(way -> way.reaches(files))
                .findFirst()
                .orElseThrow(() -> new CannotStart(Exit.UNAVAILABLE, Refusal.rule("platform.only-root")));
    }

    private static LeaveRoot way(String name) {
        return switch (name) {
            case "unshare" -> new LeaveRoot(List.of("unshare", "-U"), 0);
            case "setpriv" -> new LeaveRoot(AS_NOBODY, NOBODY);
            case "setpriv-caps" ->
                new LeaveRoot(
                        Stream.concat(AS_NOBODY.stream(), THROUGH_CLOSED_DOORS.stream())
                                .toList(),
                        NOBODY);
            default -> throw new IllegalArgumentException("unknown way to leave root: " + name);
        };
    }

    /** The command, as whoever it has to be run by. */
    public List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives the directory and all in it to the server's user, unless it has it already. */
    void own(Path directory) {
        if (uid < 0) {
            return;
        }
        try {
            if (Integer.valueOf(uid).equals(Files.getAttribute(directory, "unix:uid"))) {
                return;
            }
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.toList()) {
                    Files.setAttribute(path, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean reaches(PostgresFiles files) {
        try {
            List<String> look = List.of(
                    "sh",
                    "-c",
                    "test -x \"$0\" && test -x \"$1\"",
                    files.binaries().program("postgres"),
                    files.parent().toString());
            Process process = new ProcessBuilder(command(look))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Sets the permissions where the file system has such a thing. */
    static void permissions(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
