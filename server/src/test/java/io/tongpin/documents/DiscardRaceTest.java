package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft is thrown away at the moment it is posted or changed: one of them comes first, and the other is told. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class DiscardRaceTest {

    private static final int ROUNDS = 20;

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";

    @BeforeEach
    void goods() {
        chain = new TwoStores(port);
        shirt = chain.article();
    }

    private String body(String id) {
        return TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt));
    }

    private String draft() {
        String id = UUID.randomUUID().toString();
        assertThat(chain.owner.put("/api/documents/" + id, 0, body(id)).status())
                .isEqualTo(200);
        return id;
    }

    private Answer act(String id, String verb) {
        return chain.owner.send(chain.owner
                .request("/api/documents/" + id + "/" + verb)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "1")
                .POST(BodyPublishers.ofString(verb.equals("discard") ? "" : body(id))));
    }

    private void oneWins(String id, int round, Callable<Answer> other, String state, List<String> told)
            throws Exception {
        Callable<Answer> discard = () -> act(id, "discard");
        List<Answer> answers =
                LastPieceRaceTest.race(round % 2 == 0 ? List.of(discard, other) : List.of(other, discard));
        Answer discarded = answers.get(round % 2);
        Answer others = answers.get(1 - round % 2);

        assertThat(answers.stream().filter(one -> one.status() == 200))
                .as(answers.toString())
                .hasSize(1);
        boolean gone = discarded.status() == 200;
        assertThat(chain.owner.get("/api/documents/" + id).text("/state")).isEqualTo(gone ? "DISCARDED" : state);
        assertThat((gone ? others : discarded).code()).isIn(told);
    }

    @Test
    void thrownAwayOrPosted() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String id = draft();
            List<String> told = List.of("documents.discarded", "documents.already-posted");
            oneWins(id, i, () -> act(id, "post"), "POSTED", told);
        }
    }

    @Test
    void thrownAwayOrChanged() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String id = draft();
            List<String> told = List.of("documents.discarded", "documents.version-conflict");
            oneWins(id, i, () -> chain.owner.put("/api/documents/" + id, 1, body(id)), "DRAFT", told);
        }
    }

    @Test
    void thrownAwayTwiceIsThrownAwayOnce() throws Exception {
        String id = draft();

        List<Answer> answers = LastPieceRaceTest.race(List.of(() -> act(id, "discard"), () -> act(id, "discard")));

        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() != 200).map(Answer::code))
                .containsExactly("documents.discarded");
    }
}
