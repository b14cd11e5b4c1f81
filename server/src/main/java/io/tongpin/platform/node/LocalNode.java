package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.NodeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * A node in this process: directory claimed, database running, modules wired, listening. Everything that can be said
 * against it is said before the first of them starts.
 */
public final class LocalNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalNode.class);

    /** The root of all modules stands above this one, so it is called by name. */
    private static final String APPLICATION = "io.tongpin.Application";

    private static final int TOKEN_BYTES = 32;

    private final DataDirectory directory;
    private final NodeDatabase database;
    private final ConfigurableApplicationContext context;
    private final NodeToken token;
    private final Optional<Refusal> warning;
    private boolean closed;

    private LocalNode(
            DataDirectory directory,
            NodeDatabase database,
            ConfigurableApplicationContext context,
            NodeToken token,
            Optional<Refusal> warning) {
        this.directory = directory;
        this.database = database;
        this.context = context;
        this.token = token;
        this.warning = warning;
    }

    /** Starts it, or says why that cannot be and leaves nothing running. */
    public static LocalNode start(StartOptions options) {
        checkPort(options);
        DataDirectory directory = DataDirectory.claim(options.data());
        try {
            Optional<Refusal> warning = DiskSpace.check(directory.path());
            NodeDatabase database = database(directory, options);
            try {
                NodeToken token = new NodeToken(HexFormat.of().formatHex(randomBytes()));
                NodeKey key = KeyFile.of(directory, new SecureRandom());
                ConfigurableApplicationContext context = run(directory, database.access(), token, key, options);
                LocalNode node = new LocalNode(directory, database, context, token, warning);
                new RunFile(ProcessHandle.current().pid(), node.port(), token.value()).write(directory);
                return node;
            } catch (RuntimeException e) {
                database.close();
                throw reason(e);
            }
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "a node listens")
                .getPort();
    }

    public NodeToken token() {
        return token;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** What to warn the starter of: a disk that is nearly full. */
    public Optional<Refusal> warning() {
        return warning;
    }

    /** Lets requests finish, then stops the database, then lets go of the directory. May be called twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(directory.runFile());
        } catch (IOException e) {
            LOG.warn("The run file stays behind: {}", e.getMessage());
        }
        context.close();
        database.close();
        directory.close();
    }

    private static NodeDatabase database(DataDirectory directory, StartOptions options) {
        return options.databaseUrl()
                .map(url -> NodeDatabase.external(url, options.login("TONGPIN_APP"), options.login("TONGPIN_ENGINE")))
                .orElseGet(() -> NodeDatabase.embedded(directory, Secrets.of(directory, new SecureRandom())));
    }

    private static ConfigurableApplicationContext run(
            DataDirectory directory, DatabaseAccess access, NodeToken token, NodeKey key, StartOptions options) {
        Map<String, Object> settings = new TreeMap<>(options.properties());
        settings.put("server.port", options.port());
        settings.put("server.address", options.host());
        settings.put("logging.file.name", directory.log("tongpin"));
        settings.put("tongpin.data", directory.path());
        SpringApplication application =
                new SpringApplication(ClassUtils.resolveClassName(APPLICATION, LocalNode.class.getClassLoader()));
        application.setRegisterShutdownHook(false); // The database has to outlive the context.
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("databaseAccess", access);
            context.getBeanFactory().registerSingleton("nodeToken", token);
            context.getBeanFactory().registerSingleton("nodeKey", key);
        });
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Looked at before anything starts: nobody should wait for a database to hear that a port is taken. */
    private static void checkPort(StartOptions options) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (IOException e) {
            throw new CannotStart(
                    Exit.UNAVAILABLE,
                    Refusal.rule(
                            "platform.port-taken",
                            "port",
                            Integer.toString(options.port()),
                            "other",
                            Integer.toString(freePort())));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal from within the wiring comes out as itself. */
    private static RuntimeException reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refused) {
                return refused;
            }
        }
        return e;
    }
}
