package io.tongpin.exchange.reading;

import io.tongpin.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A packed folder somebody sent us (压缩包). Only the files of its topmost folder that has any are taken, by their bare
 * names: nothing is ever written outside the folder it is unpacked into, and no more than it may hold.
 */
public final class Archive {

    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 8L << 30;
    private static final int PIECE = 1 << 16;

    private final Source source;

    public Archive(Source source) {
        this.source = source;
    }

    /** Whether it is packed files rather than a workbook, which is packed too. */
    public static boolean is(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            return false;
        }
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (IOException e) { // A workbook that is broken says so itself.
            return String.valueOf(file.getFileName())
                    .toLowerCase(java.util.Locale.ROOT)
                    .endsWith(".zip");
        }
    }

    /** Unpacks into a folder; what is refused leaves some of it behind, for the caller to remove. */
    public Outcome<List<Path>> into(Path folder) throws IOException {
        try (ZipFile zip = open(source.path())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            if (entries.size() > MOST_FILES) {
                return Outcome.refused(
                        source.position().refuse("import.too-many-files", "max", Integer.toString(MOST_FILES)));
            }
            for (ZipEntry entry : entries) {
                if (leadsOut(entry.getName())) {
                    return Outcome.refused(source.position().refuseValue("import.path-leads-out", entry.getName()));
                }
            }
            return unpack(zip, entries, folder);
        } catch (BoundedInput.TooBig e) {
            return Outcome.refused(source.position().refuse("import.inflates-too-far"));
        } catch (FileAlreadyExistsException e) {
            return Outcome.refused(source.position()
                    .refuseValue(
                            "import.file-twice",
                            String.valueOf(Path.of(e.getFile()).getFileName())));
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            return Outcome.refused(source.position().refuse("import.packed-broken"));
        }
    }

    private Outcome<List<Path>> unpack(ZipFile zip, List<? extends ZipEntry> entries, Path folder) throws IOException {
        int top = entries.stream()
                .filter(Archive::isWanted)
                .mapToInt(Archive::depth)
                .min()
                .orElse(0);
        List<Path> files = new ArrayList<>();
        long left = MOST_BYTES;
        for (ZipEntry entry : entries) {
            if (isWanted(entry) && depth(entry) == top) {
                Path file = folder.resolve(FileName.of(entry.getName()));
                left -= copy(zip, entry, file, left);
                files.add(file);
            }
        }
        return Outcome.done(files);
    }

    private static long copy(ZipFile zip, ZipEntry entry, Path file, long limit) throws IOException {
        try (InputStream in = new BoundedInput(zip.getInputStream(entry), entry.getCompressedSize(), limit);
                var out = Files.newOutputStream(
                        file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            long written = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                written += read;
            }
            return written;
        }
    }

    /** Names are UTF-8 where the archive says so; Windows in China writes them in GBK and says nothing. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GBK"));
        }
    }

    private static boolean leadsOut(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("^[A-Za-z]:.*")
                || List.of(plain.split("/", -1)).contains("..");
    }

    private static int depth(ZipEntry entry) {
        return (int)
                entry.getName().replace('\\', '/').chars().filter(c -> c == '/').count();
    }

    /** Not what a Mac adds, nor what is hidden. */
    private static boolean isWanted(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
