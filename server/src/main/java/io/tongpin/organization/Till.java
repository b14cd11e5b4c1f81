package io.tongpin.organization;

import io.tongpin.masters.Master;
import java.util.UUID;

/** A place where customers pay (收银台), and the warehouse its sales leave from. */
public record Till(UUID id, String code, String name, UUID store, UUID warehouse, int version, boolean archived)
        implements Master {}
