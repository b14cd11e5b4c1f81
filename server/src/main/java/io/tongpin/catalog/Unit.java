package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.UUID;

/** A unit goods are counted in (计量单位). {@code decimals}: how finely it can be divided; 0 for pieces. */
public record Unit(UUID id, String code, String name, int decimals, int version, boolean archived) implements Master {}
