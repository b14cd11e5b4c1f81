package io.tongpin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tongpin.testing.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at their work, by keyboard alone or by thumb alone: every key and tap is counted, every step is looked over for
 * what must not be there. The end of each day is kept as a picture; with {@code -Ddays.pictures=true} every step is.
 */
final class AtWork implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "days");
    private static final boolean EVERY_STEP = Boolean.getBoolean("days.pictures");
    private static final int FAR = 60;

    /** What a screen shows where its words are missing. */
    private static final Pattern NO_WORDS = Pattern.compile("undefined|NaN|\\{\\{|\\[object");

    /** How something is called: by its own name, by the label beside it, or by what is written on it. */
    private static final String NAME_OF_FOCUS = """
            (one => (one.getAttribute('aria-label') || one.labels?.[0]?.innerText || one.innerText || '').trim())(
              document.activeElement)""";

    private final Browser session;
    private final Screen screen;
    private final String name;
    private final Pattern unseen;
    private int acts;
    private int steps;
    private boolean seen;
    private long lastAct;
    private final List<Long> waits = new ArrayList<>();

    /**
     * @param session signed in already
     * @param unseen what this person's role must not find on any screen
     */
    AtWork(int port, Browser session, Screen.Size size, String login, String unseen) {
        this.session = session;
        this.screen = Screen.of(port, size).enter(Objects.requireNonNull(session.cookie()));
        this.name = login + "-" + (size == Screen.Size.PHONE ? "phone" : "desk");
        this.unseen = Pattern.compile(unseen);
    }

    Screen screen() {
        return screen;
    }

    Page page() {
        return screen.page();
    }

    /** The part below the frame: the list or the slip itself. */
    Locator main() {
        return page().locator("#main");
    }

    AtWork press(String... keys) {
        for (String key : keys) {
            acted(1);
            screen.press(key);
        }
        return this;
    }

    AtWork type(String text) {
        acted(text.length());
        screen.type(text);
        return this;
    }

    AtWork tap(Locator what) {
        acted(1);
        what.tap();
        return this;
    }

    /** A button of the slip or the list, or of what lies over it. */
    AtWork tap(String button) {
        return tap(screen.button(button).first());
    }

    /** To a place or to a new slip, by search. */
    AtWork find(String what) {
        press("Control+k");
        cursorIn("搜索");
        type(what);
        assertThat(screen.option(what)).hasAttribute("aria-selected", "true");
        return press("Enter");
    }

    /** As somebody goes who has no mouse: from one to the next, until it is the one. */
    AtWork tabTo(String name) {
        assertThat(page().getByText(name).or(page().getByLabel(name)).first()).isAttached();
        for (int n = 0; n < FAR; n++) {
            press("Tab");
            if (((String) page().evaluate(NAME_OF_FOCUS)).startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("no Tab leads to " + name);
    }

    /** Chooses in a list that is searched by typing. */
    AtWork choose(String what) {
        type(what);
        assertThat(page().locator(".ant-select-item-option-active")
                        .filter(new Locator.FilterOptions().setHasText(what)))
                .isVisible();
        return press("Enter");
    }

    AtWork cursorIn(String name) {
        assertThat(page().locator("*:focus")).hasAccessibleName(name);
        return this;
    }

    AtWork reads(String words) {
        assertThat(main().getByText(words).first()).isVisible();
        return this;
    }

    /** The list of slips behind a place on a phone, and a new one of them. */
    AtWork papers(String place) {
        tap(screen.link("单据"));
        assertThat(screen.heading("单据")).isVisible();
        tap(main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(place).setExact(true)));
        assertThat(screen.heading(place)).isVisible();
        return this;
    }

    /** The slip on the screen is in the books; as they have it. How long that took is told at the end. */
    JsonNode posted() {
        main().locator("header")
                .getByText("已过账", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        waits.add((System.nanoTime() - lastAct) / 1_000_000);
        JsonNode paper = session.get("/api/documents/" + shown()).body();
        assertThat(paper.path("state").asString()).isEqualTo("POSTED");
        return paper;
    }

    /** Which slip is on the screen. */
    String shown() {
        String path = page().url().split("\\?")[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Keeps what is on the screen, and looks it over: all there, in words, no wider than it, nothing of others. */
    AtWork see(String what) {
        assertThat(page().locator("[aria-busy=true]")).hasCount(0);
        String picture = EVERY_STEP ? keep(what) : nameOf(what);
        String words = page().locator("body").innerText();
        assertThat(words).as(picture).doesNotContainPattern(NO_WORDS);
        assertThat(words).as(picture).doesNotContainPattern(unseen);
        assertThat(page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .as(picture + " is wider than the screen")
                .isEqualTo(false);
        screen.isWhole();
        seen = true;
        return this;
    }

    private void acted(int keys) {
        acts += keys;
        seen = false;
        lastAct = System.nanoTime();
    }

    private String nameOf(String what) {
        return "%s-%d-%s.png".formatted(name, ++steps, what);
    }

    private String keep(String what) {
        String picture = nameOf(what);
        page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)));
        return picture;
    }

    /** Home again; how much it took. Where somebody got stuck is on the last picture. */
    @Override
    public void close() {
        keep(seen ? "end" : "stuck");
        System.out.printf(
                "%s: %d %s, slips shown after %s ms%n",
                name, acts, name.endsWith("phone") ? "taps and typed letters" : "keys", waits);
        screen.close();
    }
}
