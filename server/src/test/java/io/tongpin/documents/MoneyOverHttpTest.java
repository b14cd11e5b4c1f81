package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Settling and the end of a day over HTTP: who may give something up, and what the day of a store comes to. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class MoneyOverHttpTest {

    @LocalServerPort
    int port;

    private HttpShop shop = HttpShop.NONE;

    @BeforeEach
    void open() {
        shop = new HttpShop(port);
    }

    @Test
    void givingUpTheLastCentsNeedsARightOfItsOwn() {
        String customer = shop.customer();
        String owed = shop.post(
                "other-income",
                "\"party\":\"" + customer
                        + "\",\"entries\":[{\"lineNo\":1,\"account\":\"5301\",\"amount\":\"20.00\"}]");
        String receipt = """
                "party":"%s","tenders":[{"lineNo":1,"method":"cash","amount":"19.50"},
                {"lineNo":2,"method":"waived","amount":"0.50"}],"allocations":[{"item":"%s","amount":"20.00"}]""".formatted(customer, owed);

        Answer refused = post(shop.withRights("\"payments.view\",\"payments.create\",\"payments.post\""), receipt);
        Answer done = post(shop.withRights("\"payments.view\",\"payments.post\",\"payments.write-off\""), receipt);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().toString()).contains("payments.write-off");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private Answer post(Browser who, String content) {
        String id = UUID.randomUUID().toString();
        return who.send(who.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(shop.document(id, "customer-receipt", content))));
    }

    /** Dated long ago, so that no other test of this node is in its way. */
    @Test
    void aDayIsClosedByWhatTheNodeSaysAndOpenedAgain() {
        String day = "2020-02-03";
        income(day, "300.00");
        Answer figures = shop.owner.get("/api/store-days/day?store=" + shop.store + "&day=" + day);
        assertThat(figures.text("/box/expected")).isEqualTo("300.00");

        Browser cashier = shop.withRights("\"pos.view\",\"pos.create\",\"pos.post\"");
        Answer guessed = close(cashier, day, "299.00", "", "");
        Answer less = close(cashier, day, "299.00", "{\"lineNo\":1,\"account\":\"5602\",\"amount\":\"1.00\"}", "");
        Answer wrong = close(cashier, day, "300.00", "", "\"count.100\":\"2\"");
        Answer done = close(cashier, day, "300.00", "", "\"count.100\":\"3\"");

        assertThat(guessed.code()).isEqualTo("posting.cash-moved");
        assertThat(guessed.body().toString()).doesNotContain("300");
        assertThat(less.status()).isEqualTo(403);
        assertThat(less.body().toString()).contains("pos.difference");
        assertThat(wrong.code()).isEqualTo("pos.count-does-not-match");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(tryIncome(day, "5.00").code()).isEqualTo("posting.day-closed");
        assertThat(shop.owner
                        .get("/api/store-days/day?store=" + shop.store + "&day=" + day)
                        .text("/closedThrough"))
                .isEqualTo(day);
        Answer reopened = shop.reverse(done.text("/id"));
        assertThat(reopened.status()).as(reopened.toString()).isEqualTo(200);
        income(day, "5.00");
    }

    private void income(String day, String amount) {
        Answer posted = tryIncome(day, amount);
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
    }

    private Answer tryIncome(String day, String amount) {
        return send(shop.owner, """
                {"id":"%%s","kind":"other-income","businessDate":"%s","store":"%s",
                 "entries":[{"lineNo":1,"account":"5301","amount":"%s"}],
                 "tenders":[{"lineNo":1,"method":"cash","amount":"%s"}]}""".formatted(day, shop.store, amount, amount));
    }

    private Answer close(Browser who, String day, String counted, String entries, String pieces) {
        return send(who, """
                {"id":"%%s","kind":"daily-close","businessDate":"%s","store":"%s","entries":[%s],"custom":{%s},
                 "tenders":[{"lineNo":1,"method":"cash","amount":"%s"}]}""".formatted(day, shop.store, entries, pieces, counted));
    }

    private static Answer send(Browser who, String body) {
        String id = UUID.randomUUID().toString();
        return who.send(who.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(body.formatted(id))));
    }
}
