package io.tongpin.exchange.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** LibreOffice itself (package {@code libreoffice-calc-nogui} of Debian), which opens what we have written and saves it anew. */
final class Office {

    private Office() {}

    /** The workbook opened, and saved after this text in its cells was replaced by that one. */
    static byte[] edited(Path folder, byte[] workbook, String text, String by) throws Exception {
        Path file = Files.write(folder.resolve("t.xlsx"), workbook);
        Path opened = saved(folder, file, "fods");
        String cells = Files.readString(opened);
        assertThat(cells).contains(">" + text + "<");
        Files.writeString(opened, cells.replace(">" + text + "<", ">" + by + "<"));
        Files.delete(file);
        return Files.readAllBytes(saved(folder, opened, "xlsx"));
    }

    private static Path saved(Path folder, Path file, String as) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        as,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(office.getInputStream().readAllBytes(), UTF_8);
        assertThat(office.waitFor()).as(said).isZero();
        Path saved = folder.resolve("t." + as);
        assertThat(saved).as(said).exists();
        return saved;
    }
}
