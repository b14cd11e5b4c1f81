package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.PresetRights;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.Segregation;
import io.tongpin.access.Segregation.Conflict;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every right has a name in every language, and what warns of two duties in one hand names rights that there are. */
@NodeTest
class RightCatalogueTest {

    @LocalServerPort
    int port;

    @Autowired
    RightCatalogue catalogue;

    @Autowired
    DocumentKinds kinds;

    @Test
    void everythingHasAName() {
        JsonNode all = Browser.founded(port).get("/api/rights").body();
        List<String> kindCodes = kinds.all().stream().map(DocumentKind::code).toList();
        List<String> nameless = new ArrayList<>();
        Set<String> rights = new TreeSet<>();
        for (JsonNode module : all.path("modules")) {
            String code = module.path("module").asString("");
            if (module.path("name").size() != 3 && !kindCodes.contains(code)) {
                nameless.add(code);
            }
            for (JsonNode right : module.path("rights")) {
                rights.add(right.path("right").asString(""));
                if (right.path("name").size() != 3) {
                    nameless.add(right.path("right").asString(""));
                }
            }
        }
        for (JsonNode conflict : all.path("conflicts")) {
            if (conflict.path("name").size() != 3) {
                nameless.add(conflict.path("code").asString(""));
            }
        }

        assertThat(nameless).isEmpty();
        assertThat(rights).containsExactlyElementsOf(new TreeSet<>(catalogue.all()));
        assertThat(all.path("conflicts").size()).isEqualTo(Segregation.all().size());
    }

    /** Who may not look at roles is still told what they lack, and of nothing else that there is. */
    @Test
    void whatOneLacksHasANameForEverybody() {
        TwoStores chain = new TwoStores(port);
        Browser cashier = chain.someone(chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()))
                .browser();

        assertThat(cashier.get("/api/rights").status()).isEqualTo(403);
        JsonNode modules = cashier.get("/api/rights/named?right=access.view&right=nothing.view")
                .body()
                .path("modules");
        assertThat(modules.size()).isEqualTo(1);
        assertThat(modules.at("/0/rights").size()).isEqualTo(1);
        assertThat(modules.at("/0/rights/0/name/zh-CN").asString("")).isNotEmpty();
    }

    /** A new company's roles are these, so a role that is made like one of them is that role. */
    @Test
    void presetsAreWhatACompanyBeganWith() {
        Browser owner = Browser.founded(port);
        JsonNode presets = owner.get("/api/role-presets").body().path("items");
        JsonNode roles = owner.get("/api/roles?limit=200").body().path("items");

        assertThat(presets.size()).isGreaterThan(6);
        for (JsonNode preset : presets) {
            assertThat(preset.path("name").size()).as(preset.toString()).isEqualTo(3);
            JsonNode role = roles.valueStream()
                    .filter(one -> one.path("code").equals(preset.path("code")))
                    .findFirst()
                    .orElseThrow();
            assertThat(preset.path("rights")).isEqualTo(role.path("rights"));
            assertThat(preset.path("fieldRules")).isEqualTo(role.path("fieldRules"));
        }
    }

    @Test
    void conflictsNameRightsThatThereAre() {
        for (Conflict conflict : Segregation.all()) {
            assertThat(catalogue.all())
                    .as(conflict.code())
                    .containsAll(conflict.one())
                    .containsAll(conflict.other());
            assertThat(conflict.one()).as(conflict.code()).isNotEqualTo(conflict.other());
        }
    }

    /** The people every shop knows: who does two things that should watch each other is told so, and known. */
    @Test
    void amongThePresetsOnlyThoseInChargeJoinDuties() {
        assertThat(conflicts("buyer")).containsExactly("order-receive");
        assertThat(conflicts("keeper")).isEmpty();
        assertThat(conflicts("seller")).isEmpty();
        assertThat(conflicts("cashier")).isEmpty();
        assertThat(conflicts("accountant")).isEmpty();
        assertThat(conflicts("manager")).containsExactly("sell-correct-stock", "sell-price");
    }

    private static List<String> conflicts(String role) {
        return Segregation.in(PresetRights.of(role)).stream()
                .map(Conflict::code)
                .toList();
    }
}
