package io.tongpin.reporting;

import io.tongpin.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What explains the stock list in a running node. */
@Configuration(proxyBeanMethods = false)
class StockFigureWiring {

    @Bean
    StockFigures stockFigures(Database database) {
        return new StockFigures(database);
    }
}
