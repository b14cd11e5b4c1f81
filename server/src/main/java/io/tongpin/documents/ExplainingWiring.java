package io.tongpin.documents;

import io.tongpin.access.People;
import io.tongpin.access.StepUp;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Explanations about documents in a running node. */
@Configuration(proxyBeanMethods = false)
class ExplainingWiring {

    /** Who else may is found across stores; their names only for whoever may know them. */
    @Bean
    DutyReasons dutyReasons(
            Database database, DocumentKinds kinds, Surroundings surroundings, People people, InstantSource clock) {
        return new DutyReasons(database.engine(), kinds, surroundings, people.explaining(), clock);
    }

    @Bean
    ExplainingActs explainingActs(
            DocumentKinds kinds, People people, DutyReasons duties, StepUp stepUp, WriteOffs writeOffs) {
        return new ExplainingActs(kinds, people.explaining(), duties, stepUp, writeOffs);
    }
}
