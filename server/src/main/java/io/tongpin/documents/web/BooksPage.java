package io.tongpin.documents.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.documents.DocumentEffects;
import io.tongpin.documents.Names;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.party.Party;
import io.tongpin.stockledger.StockMove;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names beside ids: what the ledgers say of a document becomes what a screen shows. */
@Component
class BooksPage {

    private final Names names;

    BooksPage(Names names) {
        this.names = names;
    }

    BooksJson show(Actor actor, DocumentEffects.Effects found) {
        List<UUID> parties = Stream.concat(
                        found.journal().stream().map(JournalLine::party).filter(Objects::nonNull),
                        found.items().stream().map(i -> i.standing().item().party()))
                .distinct()
                .toList();
        List<UUID> skus = found.stock().stream().map(StockMove::sku).distinct().toList();
        Names.Known known = names.of(actor.company(), skus, parties);
        return new BooksJson(
                found.journal().stream()
                        .map(line -> journal(line, found, known))
                        .toList(),
                found.stock().stream()
                        .map(move -> move(move, found.worthShown(), known))
                        .toList(),
                found.items().stream().map(item -> item(item, found, known)).toList(),
                found.related().stream()
                        .map(r -> new BooksJson.RelatedJson(r.id(), r.kind(), r.number(), r.state(), r.relation()))
                        .toList());
    }

    private static BooksJson.JournalJson journal(JournalLine line, DocumentEffects.Effects found, Names.Known known) {
        Money debit = line.debit();
        boolean credit = debit.signum() < 0;
        return new BooksJson.JournalJson(
                line.lineNo(),
                new BooksJson.AccountJson(
                        line.account(), found.accounts().getOrDefault(line.account(), line.account())),
                line.store(),
                DocumentPage.store(known, line.store()),
                line.party(),
                DocumentPage.party(known, line.party()),
                credit ? Money.ZERO : debit,
                credit ? debit.negate() : Money.ZERO,
                isSupplier(known, line.party()));
    }

    private static boolean isSupplier(Names.Known known, @Nullable UUID party) {
        Party found = party == null ? null : known.parties().get(party);
        return found != null && found.kind().equals(Party.SUPPLIER);
    }

    private static BooksJson.MoveJson move(StockMove move, boolean worth, Names.Known known) {
        SkuFacts sku = known.skus().get(move.sku());
        return new BooksJson.MoveJson(
                move.line(),
                move.sku(),
                sku == null ? move.sku().toString() : sku.code(),
                sku == null ? "" : sku.name(),
                sku == null ? null : sku.color(),
                sku == null ? null : sku.size(),
                move.warehouse(),
                DocumentPage.warehouse(known, move.warehouse()),
                move.movement(),
                move.quantity(),
                worth ? move.value() : null,
                worth ? move.unitCost() : null,
                move.balance(),
                move.lot());
    }

    private static BooksJson.ItemJson item(
            DocumentEffects.Item found, DocumentEffects.Effects effects, Names.Known known) {
        OpenItem item = found.standing().item();
        Money open = found.standing().open();
        long late = open.signum() > 0 ? ChronoUnit.DAYS.between(item.due(), effects.today()) : 0;
        return new BooksJson.ItemJson(
                item.document(),
                item.document(),
                found.number(),
                found.kind(),
                item.side(),
                item.party(),
                DocumentPage.party(known, item.party()),
                item.store(),
                DocumentPage.store(known, item.store()),
                item.businessDate(),
                item.due(),
                item.amount(),
                open,
                Math.max(0, late));
    }
}
