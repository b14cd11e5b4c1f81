package io.tongpin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium that the machine has, started once for all browser tests of a run. */
final class Chrome {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

    private Chrome() {}

    static Browser started() {
        return Started.BROWSER;
    }

    /** Another one beside it, with a camera that shows this film, and a shop's own name that is ours and has no https. */
    static Browser filming(Path film) {
        return Started.launched(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath(),
                "--host-resolver-rules=MAP " + Screen.WITHOUT_HTTPS + " 127.0.0.1");
    }

    /** Made on first use; the driver unpacks itself each time, which is too slow for every test. */
    private static final class Started {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final Browser BROWSER = launched();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }

        private static Browser launched(String... more) {
            return PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setHeadless(true)
                            .setChromiumSandbox(false)
                            .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more))
                                    .toList()));
        }

        private static Path program() {
            return PLACES.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Chromium at " + PLACES));
        }
    }
}
