package io.tongpin.catalog.web;

import io.tongpin.catalog.StyleMatrix;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A style as a matrix of colours and sizes, with the packs that its sizes come in. */
record MatrixJson(
        UUID style, String code, String name, List<String> sizes, List<FoundJson> skus, List<PackJson> packs) {

    record PackJson(String name, List<PrepackJson.Item> sizes) {}

    static MatrixJson of(StyleMatrix matrix, List<FoundJson> skus) {
        return new MatrixJson(
                matrix.style(),
                matrix.code(),
                matrix.name(),
                matrix.sizes(),
                skus,
                matrix.packs().stream().map(MatrixJson::pack).toList());
    }

    private static PackJson pack(StyleMatrix.Pack pack) {
        return new PackJson(
                pack.name(),
                IntStream.range(0, pack.sizes().size())
                        .mapToObj(i -> new PrepackJson.Item(
                                pack.sizes().get(i), pack.quantities().get(i)))
                        .toList());
    }
}
