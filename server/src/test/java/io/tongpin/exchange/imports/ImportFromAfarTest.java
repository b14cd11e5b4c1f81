package io.tongpin.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.cli.Tongpin;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/**
 * {@code tongpin import DIR --server URL} from another machine (远程导入): the folder is given by a name that means one thing
 * to the command and nothing to the server, so only files that are sent can arrive.
 */
@NodeTest
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class ImportFromAfarTest {

    /** Where the process itself was started, so it is another place for every process. */
    private static final String MINE = "/proc/self/cwd/";

    /** Is there on every machine, and knows Chinese file names. */
    private static final String LOCALE = "C.UTF-8";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path here;

    @BeforeEach
    void founded() {
        Browser.founded(port);
    }

    @Test
    void theFilesAreSentAndBookedOnce() throws Exception {
        Path folder = copied("门店 历史");

        Tongpin dry = command("门店 历史", "--dry-run");
        assertThat(dry.exitCode()).as(dry.output()).isZero();
        assertThat(documents()).isZero();

        Tongpin first = command("门店 历史", "--json");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("[########################] SENDING")
                .contains("rows read  ")
                .containsPattern("take it back as a whole with --undo [0-9a-f]{8}-");
        assertThat(lastLine(first)).contains("\"state\":\"DONE\"", "\"refused\":0");
        assertThat(documents()).isGreaterThan(10);
        assertThat(one("select bool_and(uploaded) from exchange.import")).isEqualTo("true");
        Fingerprint once = Fingerprint.of(database);

        Tongpin again = command("门店 历史");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(Fingerprint.of(database)).isEqualTo(once);

        Files.writeString(folder.resolve("stores.csv"), "这不是门店\n");
        Tongpin broken = command("门店 历史");
        assertThat(broken.exitCode()).as(broken.output()).isEqualTo(1);
        assertThat(broken.output()).contains("stores.csv lacks the columns").doesNotContain("Exception");
        assertThat(Fingerprint.of(database)).isEqualTo(once);
    }

    @Test
    void aGoodsListThatIsPartlyWrongSaysWhere() throws Exception {
        Files.writeString(here.resolve("商品.csv"), "货号,条码,品名,零售价\nA1,2000000000015,衬衫,99.00\nA2,2000000000022,裤子,很贵\n");

        Tongpin sent = command("商品.csv");

        assertThat(sent.exitCode()).as(sent.output()).isEqualTo(1);
        assertThat(sent.output()).contains("商品.csv, line 3 (data row 2), “零售价”: not a price: 很贵");
        assertThat(one("select string_agg(code, ' ') from catalog.style")).isEqualTo("A1");
    }

    @Test
    void whatStandsAgainstItIsToldInWords() throws Exception {
        copied("chain");
        Files.createDirectory(here.resolve("empty"));
        String server = "http://127.0.0.1:" + port;

        for (Refusing no : List.of(
                new Refusing("nowhere", server, Browser.NODE_TOKEN, 1, "There is no /proc/self/cwd/nowhere on this"),
                new Refusing("empty", server, Browser.NODE_TOKEN, 1, "There is nothing to import in /proc/self/cwd/"),
                new Refusing("chain", server, "nobody's", 1, "sign in"),
                new Refusing("chain", "http://127.0.0.1:1", "nobody's", 69, "http://127.0.0.1:1 cannot be reached"))) {
            Tongpin told =
                    Tongpin.run(here, LOCALE, "import", MINE + no.folder, "--server", no.server, "--token", no.token);
            assertThat(told.exitCode()).as(told.output()).isEqualTo(no.exit);
            assertThat(told.output()).containsIgnoringCase(no.words).doesNotContain("\tat ");
        }
        assertThat(one("select count(*) from exchange.import")).isEqualTo("0");
    }

    private record Refusing(String folder, String server, String token, int exit, String words) {}

    private Tongpin command(String folder, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("import", MINE + folder, "--server"));
        arguments.addAll(List.of("http://127.0.0.1:" + port, "--token", Browser.NODE_TOKEN));
        arguments.addAll(List.of(more));
        return Tongpin.run(here, LOCALE, arguments.toArray(String[]::new));
    }

    private Path copied(String name) throws IOException {
        Path folder = Files.createDirectory(here.resolve(name));
        for (Map.Entry<String, byte[]> file : Sender.files(Sender.chainMini()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("notes.txt"), "nothing of the chain's".getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    private static String lastLine(Tongpin command) throws IOException {
        return command.output().strip().lines().toList().getLast();
    }

    private long documents() {
        return Long.parseLong(one("select count(*) from documents.document"));
    }

    private String one(String sql) {
        return String.valueOf(database.asOwner().sql(sql).query().singleValue());
    }
}
