package io.tongpin.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers over HTTP: who may print, what of it they see, and that it is written down (打印). */
@NodeTest
class PrintsOverHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String sale = "";

    @BeforeEach
    void aChainThatSells() {
        chain = new TwoStores(port);
        shirt = chain.article();
        sale = chain.sell(chain.owner, chain.a, shirt).text("/id");
    }

    /** Somebody who sends and fetches by a key of their own. */
    private record Hand(String secret) {}

    private Hand hand(Someone person) {
        Answer made = chain.owner.post("/api/tokens", "{\"name\":\"p\",\"user\":\"%s\"}".formatted(person.login()));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return new Hand(made.text("/token"));
    }

    private Hand with(String... rights) {
        return hand(chain.someone(chain.a.store(), TwoStores.in(chain.newRole(rights), chain.a.store())));
    }

    private HttpRequest.Builder request(Hand hand, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + hand.secret())
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> begin(Hand hand, UUID command, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(hand, path)
                        .header("Idempotency-Key", command.toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> print(Hand hand, UUID command, String document)
            throws IOException, InterruptedException {
        return begin(hand, command, "/api/prints", "{\"documents\":[\"" + document + "\"],\"paper\":\"a4\"}");
    }

    private HttpResponse<byte[]> fetch(Hand hand, UUID print) throws IOException, InterruptedException {
        return HTTP.send(
                request(hand, "/api/prints/export?print=" + print).GET().build(), BodyHandlers.ofByteArray());
    }

    private String paper(Hand hand, String document) throws IOException, InterruptedException {
        UUID command = UUID.randomUUID();
        HttpResponse<String> begun = print(hand, command, document);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return text(fetch(hand, command));
    }

    private static String text(HttpResponse<byte[]> file) throws IOException {
        assertThat(file.statusCode())
                .as(new String(file.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        try (PdfReader reader = new PdfReader(file.body())) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return all.toString();
        }
    }

    @Test
    void printingIsARightOfItsOwn() throws Exception {
        HttpResponse<String> looks = print(with("pos.view"), UUID.randomUUID(), sale);
        assertThat(looks.statusCode()).isEqualTo(403);
        assertThat(looks.body()).contains("access.not-allowed", "pos.print");

        HttpResponse<String> blind = print(with("pos.print"), UUID.randomUUID(), sale);
        assertThat(blind.statusCode()).isEqualTo(404);

        String elsewhere = chain.sell(chain.owner, chain.b, shirt).text("/id");
        HttpResponse<String> outside = print(with("pos.view", "pos.print"), UUID.randomUUID(), elsewhere);
        assertThat(outside.statusCode()).isEqualTo(404);
        assertThat(times(sale) + times(elsewhere)).isZero();

        assertThat(paper(with("pos.view", "pos.print"), sale)).contains("零售单", "衬衫", "壹拾元整");
    }

    private int times(String document) {
        return database.asOwner()
                .sql("select coalesce(sum(times), 0)::integer from printing.times where document_id = ?::uuid")
                .param(document)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatSomebodyDoesNotSeeIsNotOnTheirPaper() throws Exception {
        String role = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"不看金额","rights":["pos.view","pos.print","catalog.view","catalog.print"],
                 "fieldRules":[{"entity":"retail-sale","field":"@sale","rule":"hidden"},
                               {"entity":"sku","field":"listPrice","rule":"hidden"}]}""".formatted(role.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Hand blind = hand(chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store())));

        assertThat(paper(blind, sale)).contains("衬衫").doesNotContain("10.00", "金额", "人民币", "壹拾");
        Answer style = chain.owner.get("/api/skus/" + shirt);
        Answer priced =
                chain.owner.put("/api/skus/" + shirt, 1, """
                {"code":"%s","name":"衬衫","style":"%s","listPrice":"4321.09"}""".formatted(style.text("/code"), style.text("/style")));
        assertThat(priced.status()).as(priced.toString()).isEqualTo(200);

        assertThat(label(with("catalog.view", "catalog.print"))).contains("¥4321.09", "衬衫");
        assertThat(label(blind)).contains("衬衫").doesNotContain("4321");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String label(Hand hand) throws IOException, InterruptedException {
        UUID command = UUID.randomUUID();
        String body = "{\"items\":[{\"sku\":\"%s\",\"copies\":2}],\"paper\":\"40x30\",\"store\":\"%s\"}"
                .formatted(shirt, chain.a.store());
        HttpResponse<String> begun = begin(hand, command, "/api/labels", body);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return text(fetch(hand, command));
    }

    /** Wholesale labels carry wholesale prices; how it looks is kept with its history and taken back. */
    @Test
    void aTemplateSaysWhosePricesStandOnLabels() throws Exception {
        String list = UUID.randomUUID().toString();
        String entry = UUID.randomUUID().toString();
        done(chain.owner.put("/api/price-lists/" + list, 0, "{\"code\":\"%.8s\",\"name\":\"批发\"}".formatted(list)));
        done(chain.owner.put(
                "/api/prices/" + entry,
                0,
                "{\"priceList\":\"%s\",\"goods\":\"sku\",\"goodsId\":\"%s\",\"price\":\"58.00\"}"
                        .formatted(list, shirt)));
        int version = Integer.parseInt(
                chain.owner.get("/api/label-templates?paper=40x30").text("/version"));
        String wanted =
                "{\"paper\":\"40x30\",\"template\":{\"parts\":[\"price\",\"words\"],\"words\":\"批发专用\",\"priceList\":\"%s\",\"coding\":\"BARS\"}}";

        assertThat(chain.owner
                        .put("/api/label-templates", version, wanted.formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("master.reference-unknown");
        done(chain.owner.put("/api/label-templates", version, wanted.formatted(list)));
        assertThat(label(with("catalog.view", "catalog.print")))
                .contains("¥58.00", "批发专用")
                .doesNotContain("衬衫");

        done(chain.owner.send(chain.owner
                .request("/api/label-templates/reset")
                .header("If-Match", "" + (version + 1))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"paper\":\"40x30\"}"))));
        assertThat(label(with("catalog.view", "catalog.print"))).contains("衬衫").doesNotContain("58.00");
    }

    @Test
    void everyFurtherPaperSaysThatItIsOneAndIsWrittenDown() throws Exception {
        Hand hand = with("pos.view", "pos.print");
        UUID first = UUID.randomUUID();

        print(hand, first, sale);
        print(hand, first, sale); // Sent again, as after a cut line.

        assertThat(text(fetch(hand, first))).doesNotContain("补打");
        assertThat(times(sale)).isEqualTo(1);
        assertThat(paper(hand, sale)).contains("补打 1");
        assertThat(times(sale)).isEqualTo(2);
        assertThat(database.asOwner()
                        .sql("select count(*)::integer from changes.op where entity = 'print' and entity_id = ?")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(fetch(with("pos.view", "pos.print"), first).statusCode()).isEqualTo(404);
    }

    @Test
    void tooManyAreRefusedPlainly() throws Exception {
        String body = "{\"documents\":[%s],\"paper\":\"a4\"}"
                .formatted(String.join(
                        ",",
                        Collections.nCopies(101, "").stream()
                                .map(one -> "\"" + UUID.randomUUID() + "\"")
                                .toList()));

        HttpResponse<String> answer = begin(with("pos.view", "pos.print"), UUID.randomUUID(), "/api/prints", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("printing.documents", "最多打印 100 张");
    }

    @Test
    void aCompanysOwnTemplateHoldsUntilItIsReset() throws Exception {
        Hand hand = with("pos.view", "pos.print");
        String path = "/api/print-templates?kind=retail-sale&paper=a4";
        int before = Integer.parseInt(chain.owner.get(path).text("/version"));
        String own = """
                {"kind":"retail-sale","paper":"a4","template":{"head":[],"columns":[{"key":"name","width":10,"title":"宝贝"}],
                 "footer":"谢谢惠顾","fontSize":9,"capitals":true,"code":true,"pageSums":true,"signatures":[]}}""";

        Answer changed = chain.owner.put("/api/print-templates", before, own);

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("/own")).isEqualTo("true");
        assertThat(paper(hand, sale)).contains("宝贝", "谢谢惠顾").doesNotContain("人民币", "10.00");
        assertThat(chain.owner.put("/api/print-templates", before, own).code()).isEqualTo("master.version-conflict");
        assertThat(chain.owner
                        .put("/api/print-templates", before + 1, own.replace("\"name\"", "\"cost\""))
                        .code())
                .isEqualTo("printing.part-unknown");

        Answer reset = chain.owner.send(chain.owner
                .request("/api/print-templates/reset")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Integer.toString(before + 1))
                .POST(BodyPublishers.ofString("{\"kind\":\"retail-sale\",\"paper\":\"a4\"}")));

        assertThat(reset.text("/own")).isEqualTo("false");
        assertThat(paper(hand, sale)).contains("人民币壹拾元整").doesNotContain("宝贝");
    }

    /** What a paper shows of costs stands in the log of who looked, like any file. */
    @Test
    void aPaperWithCostsIsALook() throws Exception {
        Answer opened =
                chain.post(chain.owner, "opening-stock", chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","unitCost":"7.31","amount":"0.00"}]
                """.formatted(chain.a.warehouse(), shirt));
        String opening = opened.text("/id");
        Someone keeper = chain.someone(
                chain.a.store(), TwoStores.inCompany(chain.newRole("inventory.view", "inventory.print", "cost.view")));

        assertThat(paper(hand(keeper), opening)).contains("7.31");

        assertThat(database.asOwner()
                        .sql("select count(*)::integer from access.look where user_id = ?::uuid and through = 'export'"
                                + " and class = 'cost' and entity = 'opening-stock'")
                        .param(keeper.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
