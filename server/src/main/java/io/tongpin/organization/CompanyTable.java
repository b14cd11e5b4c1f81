package io.tongpin.organization;

import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import java.util.List;

/** The company's own record, one in each company's rows. */
final class CompanyTable extends MasterTable<Company> {

    private static final List<String> TRADES = List.of("clothing", "general");
    private static final List<String> COST_POLICIES =
            List.of("store_current", "store_original", "company_current", "company_original", "store_fifo");
    private static final List<String> NEGATIVE_STOCK = List.of("refuse", "facts", "allow");

    CompanyTable() {
        super(Company.class, "company", "organization.company");
    }

    @Override
    public void check(Company company, Bounds bounds) {
        bounds.codeAndName(company);
        bounds.choice("trade", company.trade(), TRADES);
        bounds.choice("costPolicy", company.costPolicy(), COST_POLICIES);
        bounds.choice("negativeStock", company.negativeStock(), NEGATIVE_STOCK);
        bounds.code("currency", company.currency(), 3);
    }
}
