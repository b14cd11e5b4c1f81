package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.tongpin.platform.Greeting;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What somebody sees who follows the README with the demo chain. With {@code -Dpictures} the pictures of the README are
 * taken anew on the way.
 */
@NodeTest
@Tag("browser")
@DirtiesContext
@TestPropertySource(properties = "tongpin.demo=true")
class DemoPicturesTest {

    private static final Path README = Path.of("..", "docs", "images");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<Greeting> greetings;

    @Test
    void theDemoChainIsOpenedWithThePasswordThatWasPrintedAndSells() throws IOException {
        try (Screen screen = Screen.of(port, Screen.Size.DESK).signIn("boss", OpenDemo.passwordIn(greetings))) {
            assertThat(screen.text("今日销售")).isVisible();
            assertThat(screen.page().locator("canvas").first()).isVisible();
            assertThat(screen.page().locator("[aria-busy=true]")).hasCount(0);
            keep(screen, "home");

            screen.button("销售").click();
            screen.link("零售单").click();
            screen.button("新建零售单").click();
            for (String code : new String[] {"TP001", "TP010", "TP027"}) {
                screen.page().getByPlaceholder("扫码、编码").waitFor();
                screen.type(code);
                screen.option(code).waitFor();
                // The code of a style is all of it, by colour and size; one of its articles is chosen from the list.
                screen.press("ArrowDown").press("Enter").press("Enter");
            }
            screen.press("F9").type("1500");
            assertThat(screen.page().getByText("找零")).isVisible();
            keep(screen, "sale");
            screen.press("Control+Enter");
            assertThat(screen.button("红冲")).isVisible();
            screen.isWhole();
        }
    }

    /** The second line says who else works there: what each of them sees is their own. */
    @Test
    void whoeverElseIsToldSignsInWithTheSamePasswordAndSeesTheirOwn() {
        String others = OpenDemo.told(greetings)
                .filter(line -> line.contains("其他岗位"))
                .findFirst()
                .orElseThrow();
        String password = OpenDemo.passwordIn(greetings);
        List<String> logins = Stream.of(
                        others.substring(others.indexOf('：') + 1).split("、"))
                .map(one -> one.substring(0, one.indexOf(' ')))
                .toList();
        Assertions.assertThat(logins).contains("manager", "seller", "cashier", "keeper", "buyer", "accountant", "hq");
        for (String login : logins) {
            Browser person = Browser.at(port);
            Assertions.assertThat(person.signIn(login, password).status())
                    .as(login)
                    .isEqualTo(200);
            Assertions.assertThat(person.get("/api/session").text("/user/name")).isNotBlank();
            Assertions.assertThat(person.get("/api/documents").status())
                    .as(login)
                    .isEqualTo(200);
            Assertions.assertThat(person.get("/api/users").status()).as(login).isEqualTo(403);
        }
        try (Screen screen = Screen.of(port, Screen.Size.PHONE).signIn("seller", password)) {
            assertThat(screen.page().getByText("今天要做什么")).isVisible();
            assertThat(screen.page().getByText("毛利")).hasCount(0);
            screen.isWhole();
        }
    }

    private static void keep(Screen screen, String name) throws IOException {
        Path taken = screen.picture("demo-" + name).pictureOf("demo-" + name);
        Assertions.assertThat(taken).isNotEmptyFile();
        if (System.getProperty("pictures") != null) {
            Files.createDirectories(README);
            Files.copy(taken, README.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
