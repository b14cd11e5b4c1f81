package io.tongpin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
@Import(BadDays.class)
@TestPropertySource(properties = "tongpin.client=classpath:/client-probe/")
class EdgeTest {

    private static final String GOOD =
            "{\"date\":\"2026-03-01\",\"lines\":[{\"sku\":\"A\",\"quantity\":\"3\",\"price\":\"12.50\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Test
    void decimalsAreStringsBothWays() throws Exception {
        HttpResponse<String> answer = post("/api/test/bad-days", GOOD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"date":"2026-03-01","lines":[],"colour":"red"}                        | request.unknown-field | field | colour
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":"1","price":"1","x":1}]} | request.unknown-field | field | lines[0].x
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":"many","price":"1"}]} | request.bad-value    | field | lines[0].quantity
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":"1.1234567","price":"1"}]} | request.bad-value | field | lines[0].quantity
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":"1","price":"1e999999999"}]} | request.bad-value | field | lines[0].price
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":"1","price":1e-999999999}]} | request.bad-value | field | lines[0].price
            {"date":"2026-03-01","lines":[{"sku":"A","quantity":[],"price":"1"}]}  | request.bad-value     | field | lines[0].quantity
            {"date":"the first","lines":[]}                                        | request.bad-value     | field | date
            {"date":"2026-03-01","lines":[]                                        | request.unreadable    | where | 1:32
            {"date":"2026-03-01","lines":[]} x                                     | request.unreadable    | where | 1:34
            `                                                                    ` | request.unreadable    | where | 1:0
            """)
    void whatCannotBeReadIsRefusedByPlace(String body, String code, String fact, String value) throws Exception {
        HttpResponse<String> answer = post("/api/test/bad-days", body);

        JsonNode problem = problem(answer, 400, code);
        assertThat(problem.at("/facts/" + fact).asString()).isEqualTo(value == null ? "" : value);
    }

    @Test
    void severalRefusalsStandOneByOne() throws Exception {
        JsonNode problem = problem(get("/api/test/bad-days/refused?lang=en"), 409, "platform.port-taken");

        assertThat(problem.at("/type").asString()).isEqualTo("/problems/platform.port-taken");
        assertThat(problem.at("/errors/1/code").asString()).isEqualTo("request.bad-value");
        assertThat(problem.at("/errors/1/line").asString()).isEqualTo("3");
        assertThat(problem.at("/errors/1/field").asString()).isEqualTo("quantity");
    }

    @Test
    void aBugTellsItsNumberAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("/api/test/bad-days/bug");

        JsonNode problem = problem(answer, 500, "platform.bug");
        assertThat(problem.at("/facts/incident").asString()).hasSize(36);
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("at io.");
    }

    @Test
    void aDatabaseThatGoesAwayIsNoBug() throws Exception {
        problem(get("/api/test/bad-days/away"), 503, "platform.busy");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/test/nothing, 404, request.not-found",
        "DELETE, /api/test/bad-days/bug, 405, request.method-not-allowed",
        "GET, /api/test/bad-days/date/yesterday?q=1, 400, request.bad-value",
        "GET, /api/test/bad-days/date/2026-03-01, 400, request.missing",
        "GET, /api/test/bad-days/date/2026-03-01?q=1, 400, request.missing",
        "GET, /api/test/bad-days/closed, 401, access.not-signed-in",
        "GET, /api/anything, 401, access.not-signed-in",
        "POST, /somewhere, 401, access.not-signed-in",
        "GET, /missing.js, 404, request.not-found",
    })
    void everyErrorIsAProblem(String method, String path, int status, String code) throws Exception {
        problem(
                http.send(request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString()),
                status,
                code);
    }

    @Test
    void anotherTypeOfContentIsRefused() throws Exception {
        HttpRequest xml = request("/api/test/bad-days")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>"))
                .build();

        problem(http.send(xml, BodyHandlers.ofString()), 415, "request.unsupported-type");
    }

    @Test
    void tooMuchIsRefusedWhetherAnnouncedOrNot() throws Exception {
        byte[] much = new byte[9 << 20];
        HttpRequest announced = request("/api/test/bad-days")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(much))
                .build();
        problem(http.send(announced, BodyHandlers.ofString()), 413, "request.too-large");

        java.util.Arrays.fill(much, (byte) ' ');
        HttpRequest streamed = request("/api/test/bad-days")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(much)))
                .build();
        problem(http.send(streamed, BodyHandlers.ofString()), 413, "request.too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/nothing, zh-CN, 没有",
        "/api/test/nothing, zh-TW, 沒有",
        "/api/test/nothing, 'en-GB,zh;q=0.5', nothing at",
        "/api/test/nothing, '', 没有",
        "/api/test/nothing?lang=en, zh-CN, nothing at"
    })
    void speaksTheReadersLanguage(String path, String accepted, String words) throws Exception {
        HttpRequest.Builder request = request(path).GET();
        if (!accepted.isEmpty()) {
            request.setHeader("Accept-Language", accepted);
        }

        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());

        assertThat(problem(answer, 404, "request.not-found").at("/title").asString())
                .contains(words);
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        String answer = raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("request.refused");
    }

    /** Head and body are two packets; what is refused by its head alone must not cut off the body, and with it the answer. */
    @Test
    void aRefusalReachesWhoIsStillSending() throws Exception {
        String body = "x".repeat(200_000);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            for (int time = 0; time < 2; time++) { // The second time shows that the line still stands.
                send(
                        socket,
                        "POST /api/anything HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length() + "\r\n\r\n");
                // Nobody may answer yet: whoever does cuts the line and sends what it holds back to nobody.
                socket.setSoTimeout(300);
                assertThatExceptionOfType(SocketTimeoutException.class)
                        .isThrownBy(() -> socket.getInputStream().read());
                socket.setSoTimeout(10_000);
                send(socket, body);
                assertThat(answer(socket)).startsWith("HTTP/1.1 401").contains("access.not-signed-in");
            }
        }
    }

    @Test
    void healthIsForEverybody() throws Exception {
        HttpResponse<String> answer = get("/api/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).at("/status").asString()).isEqualTo("UP");
        assertThat(json.readTree(answer.body()).at("/database").asString()).startsWith("PostgreSQL 18");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path :
                new String[] {"/", "/assets/probe-1a2b3c.js", "/api/health", "/api/anything", "/api/test/nothing"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'")
                    .contains("script-src 'self' 'wasm-unsafe-eval';")
                    .contains("worker-src 'self';")
                    .contains("connect-src 'self';")
                    .doesNotContain("'unsafe-eval'");
            assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                    .as(path)
                    .contains("camera=(self)");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void theClientsScreensAllGetItsFirstPage() throws Exception {
        HttpResponse<String> first = get("/sales/42");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.body()).isEqualTo(get("/").body());

        HttpResponse<String> asset = get("/assets/probe-1a2b3c.js");
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void longAnswersArePacked() throws Exception {
        HttpRequest request = request("/assets/probe-1a2b3c.js")
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(answer.body()).readAllBytes()).hasSizeGreaterThan(1024);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One answer of a known length; what follows it stays where it is. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        int at = head.indexOf("Content-Length: ") + 16;
        int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
        return head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asString()).isNotEmpty().isNotEqualTo(code);
        return problem;
    }
}
