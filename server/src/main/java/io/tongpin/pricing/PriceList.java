package io.tongpin.pricing;

import io.tongpin.masters.Master;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list (价目表) that customers and members can be given. */
public record PriceList(
        UUID id, String code, String name, @Nullable String note, int version, boolean archived) implements Master {}
