package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** A chain's history is dropped on the page, checked, booked, seen elsewhere, and taken back again. */
@NodeTest
@Tag("browser")
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class ImportPageTest {

    private static final Locator.FilterOptions MUG = new Locator.FilterOptions().setHasText("MUG");

    @LocalServerPort
    private int port;

    private Screen screen;

    @BeforeEach
    void sitDown() {
        Browser.founded(port);
        screen = Screen.of(port, Screen.Size.DESK).signIn();
    }

    @AfterEach
    void getUp() {
        screen.close();
    }

    @Test
    void aPackedChainIsCheckedBookedAndTakenBack() throws IOException {
        screen.go("/imports");
        assertThat(screen.text("还没有导入过数据")).isVisible();
        screen.picture("import-empty");

        choose(new FilePayload("chain.zip", "application/zip", packedChain()));
        screen.button("检查").click();
        assertThat(run("chain.zip")).containsText("已完成");
        assertThat(run("chain.zip")).containsText("只检查");
        assertThat(run("chain.zip")).containsText("行");
        screen.picture("import-checked");

        screen.button("没问题，正式导入").click();
        assertThat(run("chain.zip")).containsText("13 / 13 张单据");
        assertThat(screen.button("撤销这次导入")).isVisible();
        assertThat(past().getByRole(AriaRole.ROW)).hasCount(3);
        screen.picture("import-done");

        screen.go("/documents/retail-sale");
        assertThat(screen.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("LS"))
                        .first())
                .isVisible();
        screen.go("/stock?q=MUG");
        assertThat(screen.page().getByRole(AriaRole.ROW).filter(MUG).first()).isVisible();

        screen.go("/imports");
        past().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("chain.zip"))
                .first()
                .click();
        screen.button("撤销这次导入").click();
        Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("红冲 13 张单据");
        screen.picture("import-undo");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销这次导入"))
                .click();
        assertThat(run("chain.zip")).containsText("已撤销");
        assertThat(run("chain.zip")).containsText("已红冲 13");
        screen.picture("import-undone");

        screen.go("/stock?q=MUG&nonzero=true");
        assertThat(screen.page().getByRole(AriaRole.ROW).filter(MUG)).hasCount(0);
        screen.isWhole();
    }

    @Test
    void aListWithBadRowsSaysWhichAndWhy() {
        screen.go("/imports");
        String list = "条码,品名,进货价,零售价,数量\n6901234567892,圆领短袖T恤,20,59,10\n6901234567893,坏条码,1,2,3\n";
        choose(new FilePayload("商品.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        screen.button("检查").click();
        assertThat(run("商品.csv")).containsText("1 处没有通过");
        assertThat(run("商品.csv").getByRole(AriaRole.ROW).last()).containsText("校验");
        assertThat(run("商品.csv").getByRole(AriaRole.ROW).last()).containsText("条码");
        screen.picture("import-refused");

        screen.button("不要这些行，导入其余").click();
        assertThat(run("商品.csv")).containsText("1 / 1 个商品");
        screen.go("/stock?q=T恤");
        assertThat(screen.text("圆领短袖T恤")).isVisible();
        screen.isWhole();
    }

    private void choose(FilePayload file) {
        screen.page().locator("input[type=file]").first().setInputFiles(file);
    }

    private Locator run(String source) {
        return screen.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(source).setExact(true));
    }

    private Locator past() {
        return screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("以前的导入"));
    }

    private static byte[] packedChain() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(chainMini())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("chain-mini/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static Path chainMini() {
        try {
            var stores = Objects.requireNonNull(ImportPageTest.class.getResource("/chain-mini/stores.csv"));
            return Objects.requireNonNull(Path.of(stores.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
