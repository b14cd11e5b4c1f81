package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who enters a record is told what is there already and may be it, by what they see of it. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class SimilarOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void signIn() {
        chain = new TwoStores(port);
    }

    private String saved(String path, String fields) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/" + path + "/" + id, 0, "{" + fields + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    /** Each found one as its code and what gave it away. */
    private static List<String> told(Browser by, String of, UUID id, String... fields) {
        StringBuilder path = new StringBuilder("/api/similar?of=" + of + "&record=" + id);
        for (int i = 0; i < fields.length; i += 2) {
            path.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        List<String> told = new ArrayList<>();
        by.get(path.toString())
                .body()
                .path("items")
                .forEach(one -> told.add(
                        one.path("code").asString() + " " + one.path("by").asString()));
        return told;
    }

    @Test
    void whatIsNearlyTheSameIsTold() {
        UUID fresh = UUID.randomUUID();
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        String style = "\"code\":\"DR-%s-01\",\"name\":\"连衣裙%s\",\"unit\":\"%s\",\"taxRate\":\"0.13\"";
        String dress = saved("styles", style.formatted(mark, mark, unit));
        saved(
                "customers",
                "\"code\":\"KH%1$s\",\"name\":\"大发%1$s有限公司\",\"phone\":\"139-%1$s0000\",\"taxNo\":\"TX%1$s\""
                        .formatted(mark));

        assertThat(told(chain.owner, "style", fresh, "code", "ｄｒ " + mark + " O1"))
                .containsExactly("DR-" + mark + "-01 code");
        assertThat(told(chain.owner, "style", fresh, "name", "连衣裙 " + mark)).containsExactly("DR-" + mark + "-01 name");
        assertThat(told(chain.owner, "style", fresh, "name", "连衣裙" + mark, "brand", fresh.toString()))
                .isEmpty();
        assertThat(told(chain.owner, "style", UUID.fromString(dress), "code", "DR" + mark + "01"))
                .isEmpty();
        assertThat(told(chain.owner, "customer", fresh, "name", "大发" + mark + "公司"))
                .containsExactly("KH" + mark + " name");
        assertThat(told(chain.owner, "customer", fresh, "taxNo", "TX" + mark)).containsExactly("KH" + mark + " taxNo");
        assertThat(told(chain.owner, "supplier", fresh, "taxNo", "TX" + mark)).isEmpty();
        assertThat(told(chain.owner, "nonsense", fresh, "taxNo", "TX" + mark)).isEmpty();
    }

    @Test
    void nobodyIsToldOfARecordByWhatTheyDoNotSeeOfIt() {
        String phone = "138" + (10_000_000 + Math.floorMod(mark.hashCode(), 80_000_000));
        saved(
                "members",
                "\"code\":\"M%s\",\"name\":\"王五\",\"phone\":\"%s\",\"store\":\"%s\""
                        .formatted(mark, phone, chain.b.store()));
        UUID fresh = UUID.randomUUID();
        String role = chain.newRole("member.view", "member.edit");
        Browser there = chain.someone(chain.b.store(), TwoStores.in(role, chain.b.store()))
                .browser();
        Browser here = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()))
                .browser();
        Browser other = chain.someone(chain.b.store(), TwoStores.in(chain.newRole("catalog.view"), chain.b.store()))
                .browser();

        assertThat(told(there, "member", fresh, "phone", phone)).containsExactly("M" + mark + " phone");
        assertThat(told(here, "member", fresh, "phone", phone)).isEmpty();
        assertThat(told(other, "member", fresh, "phone", phone)).isEmpty();
    }
}
