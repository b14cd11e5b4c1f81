package io.tongpin.masters.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.CodeRules;
import io.tongpin.masters.CodedSort;
import io.tongpin.platform.Database;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How codes are made, in a running node. */
@Configuration(proxyBeanMethods = false)
class CodeRuleWiring {

    @Bean
    CodeRules codeRules(Database database, MasterWrite write, List<CodedSort> sorts) {
        return new CodeRules(database, write, sorts);
    }
}
