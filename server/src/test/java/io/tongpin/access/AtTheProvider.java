package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.IdentityProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A company whose people sign in at a provider, and how their browsers go there and come back (往返). */
final class AtTheProvider implements AutoCloseable {

    final IdentityProvider provider = new IdentityProvider();
    private final Browser owner;

    AtTheProvider(Browser owner) {
        this.owner = owner;
        configure(false);
    }

    void configure(boolean trusts) {
        Answer kept = save("""
                {"issuer":"%s","clientId":"%s","secret":"%s","name":"公司账号","trustsFactor":%s,"active":true}""".formatted(provider.issuer(), IdentityProvider.CLIENT, IdentityProvider.SECRET, trusts));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    Answer save(String body) {
        int version = Integer.parseInt(owner.get("/api/outer-provider").text("/version"));
        return owner.put("/api/outer-provider", version, body);
    }

    /** Off again: the company is other tests' too. */
    @Override
    public void close() {
        assertThat(save("""
                {"issuer":"https://nobody.example","clientId":"x","secret":"x","name":"x","active":false}""").status()).isEqualTo(200);
        provider.close();
    }

    /** There and back; what the page's last step is answered. */
    Answer signIn(Browser browser) {
        comeBack(browser, visit(browser.post("/api/session/outer", "{}")));
        return enter(browser);
    }

    static Answer enter(Browser browser) {
        return browser.post("/api/session/outer/enter", "{}");
    }

    URI visit(Answer began) {
        assertThat(began.status()).as(began.toString()).isEqualTo(200);
        return provider.visit(began.text("/address"));
    }

    /** From the provider's page: cookies that other sites' pages do not bring are not there. Where it is sent. */
    static String comeBack(Browser browser, URI back) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(back);
            if (browser.trip() instanceof String trip) {
                request.header("Cookie", trip);
            }
            HttpResponse<String> answer = browser.http().send(request.GET().build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Links whoever sits at the provider's door to whoever sits at this browser. */
    Answer link(Browser browser) {
        String where = comeBack(browser, visit(browser.post("/api/outer-identities", "{}")));
        assertThat(where).isEqualTo("/account?outer=back");
        return browser.post("/api/outer-identities/confirm", "{}");
    }

    /** Says as whom somebody is expected. */
    Answer expect(String person, String address) {
        return owner.send(owner.request("/api/users/" + person + "/outer-expected")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(HttpRequest.BodyPublishers.ofString("{\"address\":\"%s\"}".formatted(address))));
    }

    static Answer unlink(Browser by, String id) {
        return by.send(by.request("/api/outer-identities/" + id)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }
}
