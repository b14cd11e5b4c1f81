package io.tongpin.testing;

import io.tongpin.Application;
import io.tongpin.access.SetUp;
import io.tongpin.kernel.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole node on a {@link TestDatabase} of its own, for tests that need more than one after the other: every module wired
 * as in a shop. Closing it checks the books a last time.
 */
public final class TestNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestNode start() {
        return new TestNode(new SpringApplicationBuilder(Application.class)
                .initializers(new OnTestDatabase())
                .run("--server.port=0", "--spring.main.lazy-initialization=true"));
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return part(TestDatabase.class);
    }

    /** A new company that keeps its costs by this policy, and its owner. */
    public Actor founded(String costPolicy) {
        var wish = new SetUp.Wish("同频", "老板", "boss", "Boss-of-the-test-1", "clothing", List.of(), Locale.CHINA);
        UUID owner = part(SetUp.class).run(wish).orThrow();
        database()
                .asOwner()
                .sql("update organization.company set cost_policy = ? where company_id = 1")
                .param(costPolicy)
                .update();
        return new Actor(1, owner, "老板", Set.of("*"), null, "test");
    }

    @Override
    public void close() {
        TestDatabase database = database();
        context.close();
        database.close();
    }
}
