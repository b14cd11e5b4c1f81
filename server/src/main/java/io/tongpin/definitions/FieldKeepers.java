package io.tongpin.definitions;

import java.util.Optional;

/** What a company has said of who keeps a field (字段归属设置); where it has said nothing, the definition's word holds. */
@FunctionalInterface
public interface FieldKeepers {

    FieldKeepers AS_DEFINED = (company, entity, field) -> Optional.empty();

    Optional<Keeper> said(int company, String entity, String field);
}
