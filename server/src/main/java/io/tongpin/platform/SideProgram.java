package io.tongpin.platform;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How this program is started a second time (再启动一份): the same Java and classes, and nothing that somebody told the first. */
final class SideProgram {

    /** What a process needs of the machine. Passwords, addresses and tokens come by variables too: none of them is here. */
    private static final Set<String> MACHINE = Set.of(
            "PATH",
            "HOME",
            "USERPROFILE",
            "LANG",
            "LANGUAGE",
            "LC_ALL",
            "LC_MESSAGES",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SystemRoot",
            "PATHEXT");

    /** Options that make the same program start as fast; how much memory it gets is not among them. */
    private static final List<String> ALIKE = List.of(
            "-XX:AOTCache=",
            "-XX:+Use",
            "-XX:TieredStopAtLevel=",
            "-Xlog:aot",
            "-Xlog:cds",
            "--enable-native-access=",
            "-Dstdout.encoding=",
            "-Dstderr.encoding=",
            "-Dfile.encoding=",
            "-Djava.awt.headless=",
            "-Dtongpin.leave-root=");

    private static final List<String> SMALL = List.of("-Xms64m", "-Xmx640m");

    private SideProgram() {}

    static List<String> command(List<String> arguments, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(given -> ALIKE.stream().anyMatch(given::startsWith))
                .forEach(command::add);
        command.addAll(SMALL);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(program());
        command.addAll(arguments);
        return command;
    }

    /** A jar with jars in it is started by its own launcher, everything else by the class. */
    private static List<String> program() {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String here = Objects.requireNonNull(SideProgram.class.getResource("SideProgram.class"), "we are here")
                .toString();
        return here.contains("BOOT-INF") ? List.of("-jar", path) : List.of("-cp", path, "io.tongpin.Application");
    }

    static void keepOnlyTheMachine(Map<String, String> environment) {
        environment.keySet().retainAll(MACHINE);
    }

    static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
