package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A selling season (季节): spring of 2027. */
public record Season(
        UUID id, String code, String name, @Nullable Integer year, int version, boolean archived) implements Master {}
