package io.tongpin.posting;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one document does to the books (过账内容): goods in and out, money debited and credited. Made by the document's
 * kind as a pure function; an unbalanced one cannot exist. Lines of one store need not balance: the books add what the
 * stores owe each other.
 */
public record Posting(UUID document, UUID store, LocalDate businessDate, List<Entry> entries) {

    public Posting {
        entries = List.copyOf(entries);
        Money difference = Money.ZERO;
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Debit debit -> difference = difference.plus(debit.amount());
                case Entry.Credit credit -> difference = difference.minus(credit.amount());
                case Entry.Owes _,
                        Entry.GoodsIn _,
                        Entry.GoodsOut _,
                        Entry.GoodsMove _,
                        Entry.Transform _,
                        Entry.LateCost _,
                        Entry.LateCostBack _,
                        Entry.Reserve _,
                        Entry.Release _,
                        Entry.Renew _,
                        Entry.Settles _,
                        Entry.Reopens _,
                        Entry.ClosesDay _,
                        Entry.ReopensDay _,
                        Entry.Progress _ -> {}
            }
        }
        if (!difference.isZero()) {
            throw new IllegalStateException("posting %s is off by %s".formatted(document, difference));
        }
    }
}
