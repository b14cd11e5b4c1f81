package io.tongpin.printing.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.platform.Database;
import io.tongpin.pricing.PriceLists;
import io.tongpin.printing.LabelTemplates;
import io.tongpin.printing.Prints;
import io.tongpin.printing.Templates;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Printing in a running node. */
@Configuration(proxyBeanMethods = false)
class PrintingWiring {

    @Bean
    Templates printTemplates(Database database, MasterWrite write) {
        return new Templates(database, write);
    }

    @Bean
    LabelTemplates labelTemplates(Database database, MasterWrite write, PriceLists lists) {
        return new LabelTemplates(database, write, lists::isLive);
    }

    @Bean
    Prints prints(Database database, MasterWrite write, InstantSource clock) {
        return new Prints(database, write, clock);
    }
}
