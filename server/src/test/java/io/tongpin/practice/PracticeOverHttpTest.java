package io.tongpin.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real shop knows no ticket and no password of anybody's. */
@NodeTest
class PracticeOverHttpTest {

    @LocalServerPort
    int port;

    @Test
    void aRealShopLetsNobodyInByATicket() {
        Browser owner = Browser.founded(port);

        assertThat(owner.get("/api/session").body().path("practice").asBoolean(true))
                .isFalse();
        assertThat(owner.post("/api/practice/tickets", "{\"login\":\"boss\"}").code())
                .isEqualTo("practice.not-inside");
        assertThat(Browser.at(port)
                        .post("/api/practice/entry", "{\"ticket\":\"\"}")
                        .code())
                .isEqualTo("practice.ticket-over");
        assertThat(Browser.at(port).get("/api/session").body().path("facts").has("practice"))
                .isFalse();
    }

    @Test
    void aNodeWithoutADirectorySaysThatThereIsNone() {
        Browser owner = Browser.founded(port);

        Browser.Answer shown = owner.get("/api/practice");
        assertThat(shown.text("/state")).isEqualTo("ABSENT");
        assertThat(shown.body().path("password").isNull()).isTrue();
        assertThat(owner.post("/api/practice/open", "{}").code()).isEqualTo("practice.not-here");
        assertThat(owner.post("/api/practice/way", "{\"login\":\"boss\"}").code())
                .isEqualTo("practice.not-here");
    }
}
