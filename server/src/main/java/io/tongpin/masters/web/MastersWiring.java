package io.tongpin.masters.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.masters.ChangeRequests;
import io.tongpin.masters.FieldChange;
import io.tongpin.masters.FieldChanges;
import io.tongpin.masters.Keepers;
import io.tongpin.masters.KnownStore;
import io.tongpin.masters.OwnField;
import io.tongpin.masters.OwnFields;
import io.tongpin.masters.OwnValues;
import io.tongpin.masters.RequestsOfArchived;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all sorts of master record share in a running node. */
@Configuration(proxyBeanMethods = false)
class MastersWiring {

    @Bean
    Keepers keepers(FieldCatalogue catalogue, Database database, MasterWrite write, InstantSource clock) {
        Keepers keepers = new Keepers(catalogue, database, write, clock);
        catalogue.askingOf(keepers);
        return keepers;
    }

    @Bean
    OwnValues ownValues(
            Database database,
            MasterWrite write,
            FieldCatalogue catalogue,
            KnownStore stores,
            InstantSource clock,
            List<OwnFields> modules) {
        List<OwnField> fields =
                modules.stream().flatMap(one -> one.all().stream()).toList();
        return new OwnValues(database, write, catalogue, stores, clock, fields);
    }

    @Bean
    MasterWrite.Alongside requestsOfArchived(InstantSource clock) {
        return new RequestsOfArchived(clock);
    }

    @Bean
    ChangeRequests changeRequests(
            Database database,
            MasterWrite write,
            FieldCatalogue catalogue,
            KnownStore stores,
            InstantSource clock,
            List<FieldChanges> modules) {
        List<FieldChange> sorts =
                modules.stream().flatMap(one -> one.all().stream()).toList();
        return new ChangeRequests(database, write, catalogue, stores, clock, sorts);
    }
}
