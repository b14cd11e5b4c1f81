package io.tongpin.platform.postgres;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs initdb, pg_ctl and postgres, unpacked once from the jar that carries them. The directory is named after
 * the archive's checksum, so another PostgreSQL version lands beside the old one and never over it.
 */
public record PostgresBinaries(Path directory) {

    /** The major version that the jar carries; a change of it needs a way to carry the data over. */
    static final String MAJOR = "18";

    /** Unpacks below the given directory unless that was done before; safe against two processes doing it at once. */
    public static PostgresBinaries unpackedBelow(Path parent) {
        String name = resourceName();
        try {
            URL archive = PostgresBinaries.class.getResource("/" + name);
            if (archive == null) {
                throw new CannotStart(Exit.UNAVAILABLE, Refusal.rule("platform.no-binaries", "resource", name));
            }
            URLConnection connection = archive.openConnection();
            Path target = parent.resolve("postgresql-" + identity(connection));
            if (!Files.isDirectory(target)) {
                unpackAtOnce(connection, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static String resourceName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
        boolean arm = System.getProperty("os.arch", "").matches("aarch64|arm64");
        return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }

    private static String identity(URLConnection connection) throws IOException {
        long crc =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : -1;
        return crc >= 0 ? "%08x".formatted(crc) : Long.toString(connection.getContentLengthLong());
    }

    private static void unpackAtOnce(URLConnection archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path half = Files.createTempDirectory(target.getParent(), target.getFileName() + ".half");
        try (InputStream in = archive.getInputStream()) {
            unpack(in, half);
            // A temporary directory is private; these programs may have to be run by another user than root.
            LeaveRoot.permissions(half, "rwxr-xr-x");
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            FileSystemUtils.deleteRecursively(half);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(half);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream in, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            LeaveRoot.permissions(path, "rwxr-xr-x");
        }
    }

    /** What must be there before a first start; for the launcher's own checks. */
    public List<String> programs() {
        return List.of(program("initdb"), program("pg_ctl"), program("postgres"));
    }
}
