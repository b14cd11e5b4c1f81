package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category of goods (类别), in a tree of any depth. */
public record Category(
        UUID id, String code, String name, @Nullable UUID parent, int version, boolean archived) implements Master {}
