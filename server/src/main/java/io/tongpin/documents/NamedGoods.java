package io.tongpin.documents;

import io.tongpin.kernel.Refusal;
import io.tongpin.posting.PostingResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Refusals of the books, which know goods by their ids, with the codes that people know them by (拒绝里的商品). */
final class NamedGoods {

    private static final int UUID_LENGTH = 36;

    private NamedGoods() {}

    static PostingResult in(PostingResult result, Facts facts) {
        return switch (result) {
            case PostingResult.Posted posted -> posted;
            case PostingResult.Refused(List<Refusal> why) ->
                new PostingResult.Refused(
                        why.stream().map(one -> named(one, facts)).toList());
        };
    }

    private static Refusal named(Refusal refusal, Facts facts) {
        String sku = refusal.facts().get("sku");
        if (sku == null || sku.length() != UUID_LENGTH) {
            return refusal;
        }
        Optional<Facts.Sku> known = facts.sku(UUID.fromString(sku));
        Map<String, String> said = new LinkedHashMap<>(refusal.facts());
        said.put("article", known.map(Facts.Sku::code).orElse(sku));
        return new Refusal(refusal.code(), refusal.status(), said);
    }
}
