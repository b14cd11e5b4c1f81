package io.tongpin.testing;

import io.tongpin.platform.NodeKey;
import io.tongpin.platform.NodeToken;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a fresh database, as the launcher does with the real one. */
final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        TestDatabase database = TestDatabase.fresh();
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("databaseAccess", database.access());
        beans.registerSingleton("nodeToken", new NodeToken("token-of-the-test-node"));
        beans.registerSingleton("nodeKey", new NodeKey(new byte[NodeKey.BYTES]));
    }
}
