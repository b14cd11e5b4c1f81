package io.tongpin.posting;

import io.tongpin.generalledger.AccountRole;

/** Which account is meant (科目): by its use, or by a code that a person chose. */
public sealed interface AccountRef {

    record ByRole(AccountRole role) implements AccountRef {}

    record ByCode(String code) implements AccountRef {}

    static AccountRef of(AccountRole role) {
        return new ByRole(role);
    }
}
