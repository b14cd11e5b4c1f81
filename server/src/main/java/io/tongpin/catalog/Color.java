package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.UUID;

/** A colour styles come in (颜色). */
public record Color(UUID id, String code, String name, int version, boolean archived) implements Master {}
