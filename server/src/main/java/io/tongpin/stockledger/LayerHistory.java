package io.tongpin.stockledger;

import io.tongpin.costing.Layer;
import io.tongpin.costing.LayerStory;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the stock cards say of one layer, in the order in which it happened (批层流水). */
record LayerHistory(Layer opened, List<LayerUse> uses) {

    /** Now that this happened too. */
    LayerHistory then(List<LayerUse> more) {
        List<LayerUse> all = new ArrayList<>(uses);
        all.addAll(more);
        return new LayerHistory(opened, all);
    }

    /** What the layer would be worth now without the late cost that this row tells of. */
    Value worthWithout(LayerUseRows.Card lateCost) {
        Map<LayerUseRows.Card, Integer> places = places();
        return story(places).worthWithout(place(places, lateCost));
    }

    /** What this row took would have been worth without the late costs that were taken back since. */
    Value worthOf(LayerUseRows.Card issue) {
        Map<LayerUseRows.Card, Integer> places = places();
        return story(places).worthOf(place(places, issue));
    }

    private LayerStory story(Map<LayerUseRows.Card, Integer> places) {
        return new LayerStory(
                opened,
                uses.stream()
                        .map(use -> new LayerStory.Step(use.quantity(), use.value(), undone(places, use)))
                        .toList());
    }

    private static int undone(Map<LayerUseRows.Card, Integer> places, LayerUse use) {
        @Nullable Long row = use.undoes();
        return row == null ? LayerStory.NOTHING : place(places, new LayerUseRows.Card(use.card(), row));
    }

    private static int place(Map<LayerUseRows.Card, Integer> places, LayerUseRows.Card card) {
        return Objects.requireNonNull(places.get(card), () -> "nothing is known of " + card);
    }

    private Map<LayerUseRows.Card, Integer> places() {
        Map<LayerUseRows.Card, Integer> places = new HashMap<>();
        for (LayerUse use : uses) {
            places.put(new LayerUseRows.Card(use.card(), use.entryNo()), places.size());
        }
        return places;
    }
}
