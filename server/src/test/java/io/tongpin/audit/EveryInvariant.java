package io.tongpin.audit;

import io.tongpin.documents.StoredAsLogged;
import java.util.List;

/** All invariants that a running node knows, those of the modules above included. */
public final class EveryInvariant {

    private EveryInvariant() {}

    public static List<Invariant> here() {
        return Invariants.with(List.of(new StoredAsLogged()));
    }
}
