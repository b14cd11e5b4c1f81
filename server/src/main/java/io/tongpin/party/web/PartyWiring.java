package io.tongpin.party.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.FieldChange;
import io.tongpin.masters.FieldChanges;
import io.tongpin.masters.InUse;
import io.tongpin.masters.RecordChange;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parties in a running node. */
@Configuration(proxyBeanMethods = false)
class PartyWiring {

    @Bean
    Parties parties(Database database, MasterWrite write, List<InUse> inUse) {
        return new Parties(database, write, inUse);
    }

    /** One table keeps three sorts. */
    @Bean
    FieldChanges partyChanges(Parties parties) {
        return () -> Stream.of(Party.CUSTOMER, Party.SUPPLIER, Party.MEMBER)
                .<FieldChange>map(kind -> new RecordChange<>(
                        kind, parties.records(), party -> party.kind().equals(kind)))
                .toList();
    }
}
