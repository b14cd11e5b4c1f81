package io.tongpin.access;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all begin with who try the provider's door (统一身份登录): a company that has one, and somebody who is known there. */
@NodeTest
abstract class OuterTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    DeskAndPhone person;
    AtTheProvider outer;

    @BeforeEach
    void somebodyAtTheProvidersDoor() {
        person = new DeskAndPhone(port, database);
        outer = new AtTheProvider(person.chain.owner);
        outer.provider.subject = "sub-" + person.li.login();
    }

    @AfterEach
    void asItWas() {
        outer.close();
    }

    Browser browser() {
        return Browser.at(port);
    }

    long linked() {
        return database.asOwner()
                .sql("select count(*) from access.outer_identity where subject = ?")
                .params(outer.provider.subject)
                .query(Long.class)
                .single();
    }
}
