package io.tongpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A screen in front of a person: a desk or a phone, in Chinese, at Shanghai's time. Whatever breaks on it fails the test. */
final class Screen implements AutoCloseable {

    /** The sizes that every screen is looked at in. */
    enum Size {
        DESK(1440, 900),
        TABLET(1024, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    static final String WITHOUT_HTTPS = "shop.test";

    private static final Path PICTURES = Path.of("target", "screens");
    private static final double PATIENCE_MS = 15_000;

    /** A refusal is an answer; the browser notes it as an error all the same. */
    private static final Pattern REFUSAL = Pattern.compile("responded with a status of 4\\d\\d");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> broken = new CopyOnWriteArrayList<>();

    private Screen(BrowserContext context, String base) {
        this.context = context;
        this.page = context.newPage();
        this.base = base;
        page.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page.onPageError(broken::add);
        page.onConsoleMessage(this::noted);
    }

    static Screen of(int port, Size size) {
        return at("http://127.0.0.1:" + port, size);
    }

    /** By a name: browsers make passkeys for no bare address. */
    static Screen byName(int port, Size size) {
        return at("http://localhost:" + port, size);
    }

    /** A phone whose camera shows a film. */
    static Screen filming(Browser chrome, int port) {
        return in(chrome, "http://127.0.0.1:" + port, Size.PHONE);
    }

    /** The same at an address of a shop's own network: browsers trust no camera to it. */
    static Screen withoutHttps(Browser chrome, int port) {
        return in(chrome, "http://" + WITHOUT_HTTPS + ":" + port, Size.PHONE);
    }

    private static Screen at(String base, Size size) {
        return in(Chrome.started(), base, size);
    }

    private static Screen in(Browser chrome, String base, Size size) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(size == Size.PHONE)
                .setIsMobile(size == Size.PHONE);
        return new Screen(chrome.newContext(options), base);
    }

    private void noted(ConsoleMessage message) {
        boolean refusal = REFUSAL.matcher(message.text()).find();
        if (message.type().equals("error") && !refusal) {
            broken.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    Screen resize(Size size) {
        page.setViewportSize(size.width, size.height);
        return this;
    }

    Screen signIn() {
        return signIn("boss", "a good one 1");
    }

    Screen signIn(String login, String password) {
        page.navigate(base + "/");
        page.getByLabel("登录名").fill(login);
        page.getByLabel("密码").fill(password);
        button("登录").click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("功能"))
                .waitFor();
        return this;
    }

    /** Comes in with a session that was opened elsewhere, as whoever signed in this morning does. */
    Screen enter(String session) {
        String[] cookie = session.split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base)));
        page.navigate(base + "/");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("功能"))
                .waitFor();
        return this;
    }

    /** Chooses a store, as by the switcher at the top. */
    Screen lookAt(String store, String name) {
        page.evaluate(
                "place => localStorage.setItem('tongpin.own.boss.place', JSON.stringify(place))",
                Map.of("store", store, "name", name));
        return this;
    }

    Screen go(String path) {
        page.navigate(base + path);
        page.getByRole(AriaRole.MAIN).waitFor();
        return this;
    }

    /** Goes there as by a link: what is loaded stays. What stood there before may still be seen for a moment. */
    Screen move(String path) {
        page.evaluate("path => history.pushState({}, '', path)", path);
        return this;
    }

    Locator text(String words) {
        return page.getByText(words).first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a search offers. */
    Locator option(String words) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    Screen press(String keys) {
        page.keyboard().press(keys);
        return this;
    }

    Screen type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Keeps a picture among the test's output, to be looked at. */
    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictureOf(name)));
        return this;
    }

    Path pictureOf(String name) {
        return PICTURES.resolve(name + ".png");
    }

    /** Nothing on this screen has thrown or been left unanswered. */
    void isWhole() {
        assertThat(broken).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
