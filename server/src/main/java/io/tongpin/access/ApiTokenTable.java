package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import java.util.List;
import java.util.Set;

/** API tokens, without their secrets. */
final class ApiTokenTable extends MasterTable<ApiToken> {

    private final Runnable forget;

    ApiTokenTable(Runnable forget) {
        super(ApiToken.class, "token", "access.token");
        this.forget = forget;
    }

    @Override
    public Set<String> filters() {
        return Set.of("user");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("user", "access.person"));
    }

    @Override
    public void check(ApiToken token, Bounds bounds) {
        bounds.codeAndName(token);
        bounds.count("rights", token.rights(), 500);
        for (String right : token.rights()) {
            if (!Rights.isRight(right)) {
                bounds.refuse(Refusal.input(
                        "access.right-malformed", "right", right.length() > 90 ? right.substring(0, 90) : right));
            }
        }
    }

    @Override
    public void committed(int company) {
        forget.run();
    }
}
