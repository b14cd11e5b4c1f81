package io.tongpin.access;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.util.List;

/** Roles. One that somebody has is not archived, and somebody keeps every right. */
final class RoleTable extends MasterTable<Role> {

    private final RightCatalogue rights;
    private final FieldCatalogue fields;
    private final Runnable forget;

    RoleTable(RightCatalogue rights, FieldCatalogue fields, Runnable forget) {
        super(Role.class, "role", "access.role");
        this.rights = rights;
        this.fields = fields;
        this.forget = forget;
    }

    @Override
    public void check(Role role, Bounds bounds) {
        bounds.codeAndName(role);
        bounds.count("rights", role.rights(), 500);
        rights.check(role.rights(), bounds);
        bounds.count("fieldRules", role.fieldRules(), 500);
        FieldRules.check(role.fieldRules(), fields, bounds);
    }

    @Override
    public void lock(Tx tx, List<Role> roles) {
        OwnerRows.lock(tx);
    }

    @Override
    public void check(Tx tx, List<Role> roles, Verdicts verdicts) {
        for (int row = 0; row < roles.size(); row++) {
            Role role = roles.get(row);
            if (!role.rights().contains("*")
                    && OwnerRows.isOwners(tx, role.id())
                    && OwnerRows.withoutRole(tx, role.id()) == 0) {
                verdicts.refuse(row, Refusal.rule("access.owner-needed", "code", role.code()));
            }
        }
    }

    @Override
    public void checkArchive(Tx tx, List<Role> roles, Verdicts verdicts) {
        for (int row = 0; row < roles.size(); row++) {
            if (OwnerRows.hasPeople(tx, roles.get(row).id())) {
                verdicts.refuse(
                        row,
                        Refusal.rule(
                                "access.role-in-use", "code", roles.get(row).code()));
            }
        }
    }

    @Override
    public void committed(int company) {
        forget.run();
    }
}
