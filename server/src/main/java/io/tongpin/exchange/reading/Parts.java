package io.tongpin.exchange.reading;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a packed office file, found by name without regard to case, each inflated under a bound. */
final class Parts implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    Parts(Path path) throws IOException {
        zip = new ZipFile(path.toFile());
        try {
            index();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void index() throws ZipException {
        if (zip.size() > Limits.ZIP_ENTRIES) {
            throw new ZipException("too many entries");
        }
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (entries.put(key(entry.getName()), entry) != null) { // Two readers could see two different files in it.
                throw new ZipException("entry twice: " + entry.getName());
            }
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    InputStream open(String name, long limit) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return new BoundedInput(zip.getInputStream(entry), entry.getCompressedSize(), limit);
    }

    /** Relations of a part: id → kind and target, the target as a name in this package. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String file = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (!has(file)) {
            return found;
        }
        try (InputStream in = open(file, Limits.KEPT_PART_BYTES);
                Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String target = text(xml.attribute("Target"));
                    String type = text(xml.attribute("Type"));
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    found.put(text(xml.attribute("Id")), new Relation(kind, resolve(folder, target)));
                }
            }
        }
        return found;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/" + folder + target).normalize().toString().substring(1);
    }

    /** One relation: the last word of its type, such as {@code worksheet}, and the part it leads to. */
    record Relation(String kind, String target) {}

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
