package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.SkuSearch;
import io.tongpin.catalog.Skus;
import io.tongpin.catalog.StyleMatrices;
import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.FieldChanges;
import io.tongpin.masters.InUse;
import io.tongpin.masters.OwnFields;
import io.tongpin.platform.Database;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog's parts in a running node. */
@Configuration(proxyBeanMethods = false)
class CatalogWiring {

    @Bean
    Catalog catalog(Database database, MasterWrite write, List<InUse> inUse) {
        return new Catalog(database, write, inUse);
    }

    @Bean
    Skus skus(Catalog catalog) {
        return catalog.skus();
    }

    @Bean
    FieldChanges goodsChanges(Catalog catalog) {
        return catalog::fieldChanges;
    }

    @Bean
    OwnFields ownGoodsFields(Catalog catalog) {
        return catalog::ownFields;
    }

    @Bean
    SkuSearch skuSearch(Catalog catalog) {
        return catalog.search();
    }

    @Bean
    StyleMatrices styleMatrices(Database database) {
        return new StyleMatrices(database);
    }
}
