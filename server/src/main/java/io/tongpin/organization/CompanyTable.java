package io.tongpin.organization;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;

/** The company's own record, one in each company's rows. */
final class CompanyTable extends MasterTable<Company> {

    private static final List<String> TRADES = List.of("clothing", "general");
    private static final List<String> COST_POLICIES =
            List.of("store_current", "store_original", "company_current", "company_original", "store_fifo");
    private static final List<String> NEGATIVE_STOCK = List.of("refuse", "facts", "allow");

    private static final List<String> STEP_UP = List.of("off", "administration", "documents");

    private final GoodsMoved goods;

    CompanyTable(GoodsMoved goods) {
        super(Company.class, "company", "organization.company");
        this.goods = goods;
    }

    @Override
    public void check(Company company, Bounds bounds) {
        bounds.codeAndName(company);
        bounds.choice("trade", company.trade(), TRADES);
        bounds.choice("costPolicy", company.costPolicy(), COST_POLICIES);
        bounds.choice("negativeStock", company.negativeStock(), NEGATIVE_STOCK);
        bounds.choice("stepUp", company.stepUp(), STEP_UP);
        bounds.code("currency", company.currency(), 3);
        bounds.count("duties", company.duties(), 50);
        bounds.count("approvals", company.approvals(), 200);
    }

    /** What goods are worth is kept as the policy reckons; once goods have moved, another way of reckoning would not find it. */
    @Override
    public void check(Tx tx, List<Company> companies, Verdicts verdicts) throws SQLException {
        for (int row = 0; row < companies.size(); row++) {
            Company is = companies.get(row);
            String was = tx.sql("select cost_policy from organization.company where company_id = ? and id = ?")
                    .params(tx.company(), is.id())
                    .query(String.class)
                    .optional()
                    .orElse(is.costPolicy());
            if (!reckonsAlike(was, is.costPolicy()) && goods.ever(tx)) {
                verdicts.refuse(
                        row, Refusal.rule("organization.cost-policy-fixed", "policy", was, "wanted", is.costPolicy()));
            }
        }
    }

    /** At which cost returns move may change from day to day; method and scope may not. */
    private static boolean reckonsAlike(String was, String is) {
        CostPolicy one = CostPolicy.named(was).orElseThrow();
        CostPolicy other = CostPolicy.named(is).orElseThrow();
        return one.method() == other.method() && one.scope() == other.scope();
    }
}
