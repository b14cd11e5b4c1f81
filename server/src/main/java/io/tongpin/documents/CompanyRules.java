package io.tongpin.documents;

import io.tongpin.costing.CostPolicy;
import io.tongpin.organization.Company;
import io.tongpin.platform.Database;
import io.tongpin.posting.Rules;

/** The rules of a company's books as the company has chosen them (账套规则来源). */
public final class CompanyRules implements Rules.Finder {

    private final Database database;
    private final Surroundings surroundings;

    public CompanyRules(Database database, Surroundings surroundings) {
        this.database = database;
        this.surroundings = surroundings;
    }

    @Override
    public Rules of(int company) {
        Company settings = surroundings.chainOrLoad(database, company).company();
        String policy = settings == null ? "store_original" : settings.costPolicy();
        CostPolicy costs = CostPolicy.named(policy).orElseThrow();
        return new Rules(costs, surroundings.chartOrLoad(database, company));
    }
}
