package io.tongpin.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps that documents of a kind usually stand in (标准流程), read from what the kinds say they are made from: ordered,
 * received, paid. What is made beside the way, a return or a late cost, stands with the step it belongs to. Pure.
 */
final class StandardWay {

    private final DocumentKinds kinds;
    private final Set<String> family;

    /** @param family kinds that there are in the family: of several ways, the one that was gone */
    StandardWay(DocumentKinds kinds, Set<String> family) {
        this.kinds = kinds;
        this.family = Set.copyOf(family);
    }

    /**
     * A step.
     *
     * @param how it follows the step before; empty for the first
     */
    record Step(DocumentKind kind, Optional<FollowUp> how) {}

    List<Step> of(DocumentKind here) {
        List<Step> steps = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        DocumentKind first = first(onTheWay(here), passed);
        Optional<Step> step = Optional.of(new Step(first, Optional.empty()));
        Set<String> gone = new LinkedHashSet<>();
        while (step.isPresent() && gone.add(step.get().kind().code())) {
            steps.add(step.get());
            step = next(step.get().kind());
        }
        return steps;
    }

    /** What is made beside the way, from one of its steps. */
    List<DocumentKind> beside(List<Step> steps) {
        Set<DocumentKind> beside = new LinkedHashSet<>();
        for (Step step : steps) {
            kinds.after(step.kind().code()).forEach((kind, how) -> {
                if (!how.onTheWay()) {
                    beside.add(kind);
                }
            });
        }
        return List.copyOf(beside);
    }

    /** A return stands on the way of what is returned. */
    private DocumentKind onTheWay(DocumentKind here) {
        return preferred(kinds.all().stream()
                        .filter(earlier -> here.after(earlier.code())
                                .filter(how -> !how.onTheWay())
                                .isPresent())
                        .toList())
                .orElse(here);
    }

    private DocumentKind first(DocumentKind here, Set<String> passed) {
        passed.add(here.code());
        List<DocumentKind> earlier = kinds.all().stream()
                .filter(kind -> !passed.contains(kind.code())
                        && here.after(kind.code()).filter(FollowUp::onTheWay).isPresent())
                .toList();
        return (isMoney(here, earlier) ? inFamily(earlier) : preferred(earlier))
                .map(kind -> first(kind, passed))
                .orElse(here);
    }

    /** Money is paid for many things; which one it was only the family says. */
    private static boolean isMoney(DocumentKind here, List<DocumentKind> earlier) {
        return earlier.stream()
                .anyMatch(
                        kind -> here.after(kind.code()).flatMap(FollowUp::side).isPresent());
    }

    private Optional<Step> next(DocumentKind here) {
        List<Step> next = new ArrayList<>();
        for (Map.Entry<DocumentKind, FollowUp> one : kinds.after(here.code()).entrySet()) {
            if (one.getValue().onTheWay()) {
                next.add(new Step(one.getKey(), Optional.of(one.getValue())));
            }
        }
        return next.stream()
                .filter(step -> family.contains(step.kind().code()))
                .findFirst()
                .or(() -> next.stream().findFirst());
    }

    /** What stands on a way itself before what stands beside one. */
    private Optional<DocumentKind> inFamily(List<DocumentKind> among) {
        return among.stream()
                .filter(kind -> family.contains(kind.code()))
                .min(Comparator.comparing(kind -> onTheWay(kind) != kind));
    }

    private Optional<DocumentKind> preferred(List<DocumentKind> among) {
        return inFamily(among).or(() -> among.stream().findFirst());
    }
}
