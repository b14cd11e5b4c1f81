package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A list that is taken away as a file is the list, as the person sees it, for as long as they may (导出列表). */
@NodeTest
@TestPropertySource(properties = "tongpin.export.page=1")
class ListExportTest {

    private static final int MANY = 300;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";

    @BeforeEach
    void aChainThatSells() {
        chain = new TwoStores(port);
        shirt = chain.article();
        chain.sell(chain.owner, chain.a, shirt);
        chain.sell(chain.owner, chain.b, shirt);
    }

    private static String export(TwoStores.Shop shop) {
        return "/api/documents/export?kind=retail-sale&store=" + shop.store();
    }

    private HttpRequest request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + secret)
                .header("Accept-Language", "zh-CN")
                .build();
    }

    private List<String> lines(String path, String secret) throws Exception {
        HttpResponse<String> file = HTTP.send(request(path, secret), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("retail-sale.csv");
        return file.body().lines().toList();
    }

    /** What a script signs in with. */
    private record Key(String id, String secret) {}

    private Key key(Someone person) {
        Answer made =
                chain.owner.post("/api/tokens", "{\"name\":\"export\",\"user\":\"%s\"}".formatted(person.login()));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return new Key(made.text("/id"), made.text("/token"));
    }

    private Someone at(TwoStores.Shop shop, String role) {
        return chain.someone(shop.store(), TwoStores.in(role, shop.store()));
    }

    @Test
    void theFileIsTheListPageByPage() throws Exception {
        Someone manager = at(chain.a, chain.role("manager"));
        List<String> numbers = StreamSupport.stream(
                        manager.browser()
                                .get("/api/documents?kind=retail-sale&limit=500")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("number").asString(""))
                .toList();

        List<String> lines =
                lines("/api/documents/export?kind=retail-sale", key(manager).secret());

        assertThat(lines.getFirst()).isEqualTo("\ufeff单号,单据,状态,业务日期,门店,客户或供应商,仓库,数量,金额,未结金额,过账时间");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(numbers)
                .isNotEmpty();
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains(",零售单,已过账,2026-03-01,人民路店,").contains(",1,10.00,"));
    }

    @Test
    void whatThePersonDoesNotSeeIsAnEmptyCell() throws Exception {
        String role = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"不看金额","rights":["pos.view","export.lists"],
                 "fieldRules":[{"entity":"retail-sale","field":"amount","rule":"hidden"}]}""".formatted(role.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);

        List<String> lines = lines(export(chain.a), key(at(chain.a, role)).secret());

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.stream().skip(1)).allSatisfy(line -> assertThat(line).contains(",1,,,"));
    }

    @Test
    void whoMayLookMayNotThereforeTakeAway() {
        Someone seller = at(chain.a, chain.role("seller"));
        assertThat(seller.browser().get("/api/documents?kind=retail-sale").status())
                .isEqualTo(200);
        assertThat(seller.browser().get(export(chain.a)).status()).isEqualTo(403);
    }

    @Test
    void onlyFromStoresWhereTheyMayTakeAway() throws Exception {
        String looks = chain.newRole("pos.view");
        String takes = chain.newRole("pos.view", "export.lists");
        Someone both = chain.someone(
                chain.a.store(), TwoStores.in(looks, chain.b.store()), TwoStores.in(takes, chain.a.store()));
        Key key = key(both);

        assertThat(both.browser()
                        .get("/api/documents?kind=retail-sale&store=" + chain.b.store())
                        .body()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(lines(export(chain.a), key.secret())).hasSizeGreaterThan(1);
        assertThat(lines(export(chain.b), key.secret())).hasSize(1);
    }

    @Test
    void aRefusalIsToldBeforeTheFileBegins() {
        assertThat(chain.owner.get("/api/documents/export?from=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void aKeyThatIsRevokedMeanwhileEndsTheFile() throws Exception {
        Key key = key(at(chain.a, chain.role("manager")));
        breaksOff(key, () -> chain.owner.post("/api/tokens/" + key.id() + "/archive", "{}"));
    }

    @Test
    void aRightThatIsTakenAwayMeanwhileEndsTheFile() throws Exception {
        Someone clerk = at(chain.a, chain.newRole("pos.view", "export.lists"));
        String less = TwoStores.in(chain.newRole("pos.view"), chain.a.store());
        breaksOff(key(clerk), () -> chain.save(chain.owner, clerk.id(), 1, clerk.login(), chain.a.store(), less));
    }

    /** Takes something away. */
    private interface Revoke {
        Answer now();
    }

    /** The reader sees that the file is not whole, long before its end. */
    private void breaksOff(Key key, Revoke revoke) throws Exception {
        for (int n = lines(export(chain.a), key.secret()).size(); n < MANY; n++) {
            String id = UUID.randomUUID().toString();
            String draft = TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt));
            assertThat(chain.owner.put("/api/documents/" + id, 0, draft).status())
                    .isEqualTo(200);
        }
        HttpResponse<InputStream> file =
                HTTP.send(request(export(chain.a), key.secret()), BodyHandlers.ofInputStream());
        int[] read = new int[1];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("单号");
            assertThat(revoke.now().status()).isEqualTo(200);
            assertThatThrownBy(() -> {
                        while (lines.readLine() != null) {
                            read[0]++;
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(read[0]).isLessThan(MANY - 1);
    }
}
