package io.tongpin.documents;

import io.tongpin.generalledger.Account;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What may be known of the world when a posted document is read again (原单依据): who was allowed to owe and which account could
 * be chosen has been decided, and nothing that was changed since can make it wrong.
 */
final class AsPosted {

    private AsPosted() {}

    static Facts facts(Document original, Facts today) {
        Facts then = Facts.over(today);
        parties(original)
                .flatMap(id -> today.party(id).stream())
                .map(party -> new Facts.Party(party.id(), party.role(), party.code(), party.termsDays(), true))
                .forEach(then::add);
        accounts(original)
                .flatMap(code -> today.account(code).stream())
                .filter(account -> account.role() == null) // The others are what they are for ever.
                .map(account -> new Account(account.code(), account.kind(), null, true))
                .forEach(then::add);
        return then;
    }

    private static Stream<UUID> parties(Document original) {
        return Stream.concat(
                        Stream.of(original).map(Document::party),
                        original.entries().stream().map(Document.AccountLine::party))
                .filter(Objects::nonNull);
    }

    private static Stream<String> accounts(Document original) {
        return Stream.concat(
                        original.tenders().stream().map(Document.Tender::account),
                        original.entries().stream().map(Document.AccountLine::account))
                .filter(Objects::nonNull);
    }
}
