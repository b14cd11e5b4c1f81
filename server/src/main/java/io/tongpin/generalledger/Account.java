package io.tongpin.generalledger;

import org.jspecify.annotations.Nullable;

/**
 * An account of a company's chart (科目).
 *
 * @param role its use, or null for one that the company added
 * @param chosenByHand whether a person may name it in a document
 */
public record Account(
        String code, AccountRole.Kind kind, @Nullable AccountRole role, boolean chosenByHand) {}
