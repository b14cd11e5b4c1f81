package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.UUID;

/** A brand (品牌). */
public record Brand(UUID id, String code, String name, int version, boolean archived) implements Master {}
