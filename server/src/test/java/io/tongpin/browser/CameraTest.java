package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Selling with a phone that has no scanner: its camera reads, and where the browser gives none, pictures that are taken. */
@NodeTest
@Tag("browser")
class CameraTest {

    @LocalServerPort
    private int port;

    @Test
    void theCameraPutsOnTheSlipWhatItSees() throws IOException {
        Goods goods = Goods.laidOutFor(Browser.founded(port));
        Label label = new Label(goods.barcode());
        Path film = label.film(Path.of("target", "camera.y4m"));
        try (com.microsoft.playwright.Browser chrome = Chrome.filming(film)) {
            try (Screen screen = Screen.filming(chrome, port).signIn()) {
                sell(screen).click();
                // Held for a second, gone for another: each time is one more.
                assertThat(status(screen)).containsText(goods.name());
                assertThat(status(screen).locator("strong")).hasText("2");
                screen.picture("phone-camera").button("关闭摄像头").click();
                assertThat(screen.page().getByPlaceholder("扫码、编码")).isVisible();
                assertThat(screen.page().getByLabel("数量")).not().hasValue("1");
                screen.isWhole();
            }
            try (Screen screen = Screen.withoutHttps(chrome, port).signIn()) {
                sell(screen).click();
                assertThat(screen.text("这个网址不是 https")).isVisible();
                screen.page()
                        .getByLabel("拍一张照片来识别")
                        .setInputFiles(new FilePayload("label.png", "image/png", label.picture()));
                assertThat(status(screen).locator("strong")).hasText("1");
                screen.picture("phone-camera-insecure");
            }
        }
    }

    private static Locator sell(Screen screen) {
        screen.go("/documents/retail-sale");
        screen.button("新建零售单").first().click();
        return screen.page().getByLabel("用摄像头扫码");
    }

    private static Locator status(Screen screen) {
        return screen.page()
                .getByLabel("摄像头扫码", new Page.GetByLabelOptions().setExact(true))
                .locator("[role=status]");
    }
}
