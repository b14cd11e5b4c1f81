package io.tongpin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.People;
import io.tongpin.access.SetUp;
import io.tongpin.catalog.Catalog;
import io.tongpin.documents.PostDocument;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class DemoTest {

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Autowired
    Database database;

    @Autowired
    Chains chains;

    @Autowired
    Catalog catalog;

    @Autowired
    Parties parties;

    @Autowired
    People people;

    @Autowired
    PostDocument post;

    @Autowired
    Ids ids;

    @Autowired
    InstantSource clock;

    @Test
    void whereThereIsACompanyNothingIsMadeAndThatIsSaid() {
        Browser owner = Browser.founded(port);
        int documents = owner.get("/api/documents").body().path("items").size();

        Demo demo = demo(true);

        assertThat(demo.lines(Locale.ENGLISH)).singleElement().asString().contains("already", "--data");
        assertThat(demo.lines(Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .asString()
                .contains("已有公司");
        assertThat(demo.lines(Locale.TRADITIONAL_CHINESE))
                .singleElement()
                .asString()
                .contains("帳號");
        assertThat(owner.get("/api/documents").body().path("items").size()).isEqualTo(documents);
        assertThat(demo(false).lines(Locale.ENGLISH)).isEmpty();
    }

    private Demo demo(boolean wanted) {
        Demo demo = new Demo(
                wanted,
                30,
                setUp,
                database,
                chains,
                catalog,
                parties,
                people,
                post,
                ids,
                clock,
                new SplittableRandom(1),
                Optional.empty());
        demo.run(new DefaultApplicationArguments());
        return demo;
    }
}
