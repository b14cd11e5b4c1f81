package io.tongpin.access;

import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import java.util.List;
import java.util.Set;

/** API tokens, without their secrets. */
final class ApiTokenTable extends MasterTable<ApiToken> {

    private final RightCatalogue rights;
    private final Runnable forget;

    ApiTokenTable(RightCatalogue rights, Runnable forget) {
        super(ApiToken.class, "token", "access.token");
        this.rights = rights;
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
        rights.check(token.rights(), bounds);
        bounds.count("stores", token.stores(), 500);
    }

    @Override
    public void committed(int company) {
        forget.run();
    }
}
