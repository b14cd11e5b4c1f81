package io.tongpin.access;

import java.util.List;
import java.util.Set;

/** What people of the roles that a new company begins with may do, the owner aside. */
public final class PresetRights {

    private PresetRights() {}

    public static List<String> all() {
        return RolePreset.all().stream()
                .filter(role -> !role.code().equals(RolePreset.OWNER))
                .flatMap(role -> role.rights().stream())
                .distinct()
                .toList();
    }

    /** What one of them may do. */
    public static List<String> of(String role) {
        return RolePreset.all().stream()
                .filter(preset -> preset.code().equals(role))
                .flatMap(preset -> preset.rights().stream())
                .toList();
    }

    /** Codes of all of them, the owner's too, in their order. */
    public static List<String> roles() {
        return RolePreset.all().stream().map(RolePreset::code).toList();
    }

    public static boolean somebodyHas(String right) {
        return Rights.covers(Set.copyOf(all()), right);
    }

    public static boolean contains(String wide, String right) {
        return Rights.covers(Set.of(wide), right);
    }
}
