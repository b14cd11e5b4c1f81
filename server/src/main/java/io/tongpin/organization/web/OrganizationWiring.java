package io.tongpin.organization.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.InUse;
import io.tongpin.masters.KnownStore;
import io.tongpin.organization.Chains;
import io.tongpin.organization.FoundCompany;
import io.tongpin.organization.GoodsMoved;
import io.tongpin.organization.Organization;
import io.tongpin.organization.UnitsChanged;
import io.tongpin.platform.Database;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organization's parts in a running node. */
@Configuration(proxyBeanMethods = false)
class OrganizationWiring {

    @Bean
    Organization organization(
            Database database,
            MasterWrite write,
            Ids ids,
            List<InUse> inUse,
            GoodsMoved goods,
            List<UnitsChanged> told) {
        return new Organization(database, write, ids, inUse, goods, told);
    }

    @Bean
    Chains chains(Database database, Organization organization) {
        return new Chains(database, organization);
    }

    @Bean
    KnownStore knownStore(Organization organization) {
        return organization::isTradingStore;
    }

    @Bean
    FoundCompany foundCompany(Organization organization, Ids ids) {
        return new FoundCompany(organization, ids);
    }
}
