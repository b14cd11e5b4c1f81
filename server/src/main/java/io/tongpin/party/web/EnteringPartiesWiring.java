package io.tongpin.party.web;

import io.tongpin.masters.AlikeRecords;
import io.tongpin.masters.CodedSort;
import io.tongpin.party.AlikeParties;
import io.tongpin.party.Party;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What helps to enter customers, suppliers and members in a running node: who may be there already, how codes are made. */
@Configuration(proxyBeanMethods = false)
class EnteringPartiesWiring {

    @Bean
    AlikeRecords alikeCustomers() {
        return new AlikeParties(Party.CUSTOMER);
    }

    @Bean
    AlikeRecords alikeSuppliers() {
        return new AlikeParties(Party.SUPPLIER);
    }

    @Bean
    AlikeRecords alikeMembers() {
        return new AlikeParties(Party.MEMBER);
    }

    @Bean
    CodedSort codedCustomers() {
        return coded(Party.CUSTOMER);
    }

    @Bean
    CodedSort codedSuppliers() {
        return coded(Party.SUPPLIER);
    }

    @Bean
    CodedSort codedMembers() {
        return coded(Party.MEMBER);
    }

    private static CodedSort coded(String kind) {
        return new CodedSort(kind, kind + ".edit", "party.party where kind = '" + kind + "'", Map.of());
    }
}
