package io.tongpin.platform;

import io.tongpin.platform.node.LocalNode;
import io.tongpin.platform.node.StartOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A node of its own on an empty directory, for as long as a measurement takes (临时节点); gone without a trace afterwards. */
public final class TemporaryNode implements AutoCloseable {

    private final Path data;
    private final LocalNode node;

    private TemporaryNode(Path data, LocalNode node) {
        this.data = data;
        this.node = node;
    }

    /** Starts it with the settings of a shop: everything it acknowledges is on the disk. */
    public static TemporaryNode start() {
        try {
            Path data = Files.createTempDirectory("tongpin-node");
            return new TemporaryNode(data, LocalNode.start(StartOptions.forACommand(data, Optional.empty())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + node.port());
    }

    /** Speaks to it as whoever may read its directory. */
    public NodeClient client(Locale language) {
        return NodeClient.here(address(), node.token().value(), language, null);
    }

    /** A part of the running node, for what is measured below HTTP. */
    public <T> T part(Class<T> type) {
        return node.context().getBean(type);
    }

    /** An empty folder beside its database, for files a measurement needs. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        node.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
