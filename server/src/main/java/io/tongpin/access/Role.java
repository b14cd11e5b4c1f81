package io.tongpin.access;

import io.tongpin.masters.Master;
import java.util.List;
import java.util.UUID;

/** What a person of this role may do (角色): rights as {@code module.action}, {@code module.*} or {@code *}. */
public record Role(UUID id, String code, String name, List<String> rights, int version, boolean archived)
        implements Master {

    public Role {
        rights = List.copyOf(rights);
    }
}
