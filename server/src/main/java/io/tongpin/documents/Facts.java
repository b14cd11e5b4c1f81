package io.tongpin.documents;

import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.stockledger.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a document's kind may know of the world when it says what the document means (依据). Loaded before, so that
 * {@code toPosting} stays a pure function; what is missing here does not exist.
 *
 * <p>Wanted are: every article, account, open item and source line that the document names; its party; the places of its
 * head and of its source lines, and the transit places of the stores of those.
 */
public final class Facts {

    /** What matters of an article. */
    public record Sku(
            UUID id,
            String code,
            boolean stocked,
            boolean lots,
            boolean serials,
            @Nullable BigDecimal taxRate) {}

    /** What a party is to us. */
    public enum PartyRole {
        SUPPLIER,
        CUSTOMER,
        MEMBER
    }

    /**
     * What matters of a customer or supplier.
     *
     * @param role null where nobody asked; then no kind of document minds
     */
    public record Party(UUID id, @Nullable PartyRole role, String code, int termsDays, boolean mayOwe) {}

    /**
     * A line of an earlier posted document.
     *
     * @param quantity in the article's base unit
     */
    public record SourceLine(
            LineRef ref,
            String kind,
            UUID store,
            UUID sku,
            Quantity quantity,
            Money amount,
            Money tax,
            @Nullable UnitCost unitCost,
            Money landed,
            @Nullable UUID warehouse,
            @Nullable UUID toWarehouse,
            @Nullable UUID party) {}

    /** An open item that could be settled. */
    public record Item(UUID document, Side side, UUID party, UUID store, String account, Money open, LocalDate due) {}

    private final Map<UUID, Sku> skus = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, Place> transits = new HashMap<>();
    private final Map<UUID, UUID> tills = new HashMap<>();
    private final Map<UUID, Party> parties = new HashMap<>();
    private final Map<LineRef, SourceLine> sources = new HashMap<>();
    private final Map<UUID, Map<Side, Item>> items = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<UUID, String> retired = new HashMap<>();
    private final Set<String> retiredAccounts = new HashSet<>();
    private final List<DutyRule> duties = new ArrayList<>();
    private final List<ApprovalRule> approvals = new ArrayList<>();
    private final @Nullable Facts beneath;

    public Facts() {
        this(null);
    }

    private Facts(@Nullable Facts beneath) {
        this.beneath = beneath;
    }

    /** What is said from now on hides what was known before. */
    static Facts over(Facts beneath) {
        return new Facts(beneath);
    }

    public Facts add(Sku sku) {
        skus.put(sku.id(), sku);
        return this;
    }

    public Facts add(Place place) {
        places.put(place.warehouse(), place);
        return this;
    }

    /** The place where goods lie that are on their way to this store. */
    public Facts addTransit(Place place) {
        transits.put(place.store(), place);
        places.put(place.warehouse(), place);
        return this;
    }

    public Facts addTill(UUID till, UUID store) {
        tills.put(till, store);
        return this;
    }

    public Facts add(Party party) {
        parties.put(party.id(), party);
        return this;
    }

    public Facts add(SourceLine line) {
        sources.put(line.ref(), line);
        return this;
    }

    public Facts add(Item item) {
        items.computeIfAbsent(item.document(), d -> new HashMap<>()).put(item.side(), item);
        return this;
    }

    public Facts add(Account account) {
        accounts.put(account.code(), account);
        return this;
    }

    /** Says that an article, a partner, a place, a store or a till is no longer in use, and what people call it. */
    public Facts retire(UUID id, String code) {
        retired.put(id, code);
        return this;
    }

    /** Says that an account is no longer in use. */
    public Facts retire(String account) {
        retiredAccounts.add(account);
        return this;
    }

    /** Says which duties may not lie in one hand. */
    Facts keepApart(List<DutyRule> rules) {
        duties.addAll(rules);
        return this;
    }

    /** The rules that hold for this person in this store. */
    List<DutyRule> keptApart(Actor actor, UUID store) {
        return beneath != null && duties.isEmpty()
                ? beneath.keptApart(actor, store)
                : duties.stream().filter(rule -> rule.holds(actor, store)).toList();
    }

    /** The code of something that is no longer in use; empty where it is, or is not there at all. */
    Optional<String> retired(@Nullable UUID id) {
        return Optional.ofNullable(id).map(retired::get).or(() -> before(f -> f.retired(id)));
    }

    /** Says which documents somebody has to approve. */
    Facts approve(List<ApprovalRule> rules) {
        approvals.addAll(rules);
        return this;
    }

    /** Which documents somebody has to approve. */
    List<ApprovalRule> approvals() {
        return beneath != null && approvals.isEmpty() ? beneath.approvals() : approvals;
    }

    boolean retired(String account) {
        return retiredAccounts.contains(account) || beneath != null && beneath.retired(account);
    }

    public Optional<Sku> sku(UUID id) {
        return Optional.ofNullable(skus.get(id)).or(() -> before(f -> f.sku(id)));
    }

    public Optional<Place> place(@Nullable UUID warehouse) {
        return Optional.ofNullable(warehouse).map(places::get).or(() -> before(f -> f.place(warehouse)));
    }

    public Optional<Place> transitTo(UUID store) {
        return Optional.ofNullable(transits.get(store)).or(() -> before(f -> f.transitTo(store)));
    }

    /** The store that a till stands in. */
    Optional<UUID> storeOfTill(@Nullable UUID till) {
        return Optional.ofNullable(till).map(tills::get).or(() -> before(f -> f.storeOfTill(till)));
    }

    public Optional<Party> party(@Nullable UUID id) {
        return Optional.ofNullable(id).map(parties::get).or(() -> before(f -> f.party(id)));
    }

    public Optional<SourceLine> source(@Nullable LineRef ref) {
        return Optional.ofNullable(ref).map(sources::get).or(() -> before(f -> f.source(ref)));
    }

    public Optional<Item> item(UUID document, Side side) {
        return Optional.ofNullable(items.get(document))
                .map(sides -> sides.get(side))
                .or(() -> before(f -> f.item(document, side)));
    }

    /** The account that serves a use; every chart has one. */
    Account accountOf(AccountRole role) {
        return withRole(role).orElseThrow();
    }

    private Optional<Account> withRole(AccountRole role) {
        return accounts.values().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .or(() -> before(f -> f.withRole(role)));
    }

    public Optional<Account> account(String code) {
        return Optional.ofNullable(accounts.get(code)).or(() -> before(f -> f.account(code)));
    }

    private <T> Optional<T> before(Function<Facts, Optional<T>> asked) {
        return beneath == null ? Optional.empty() : asked.apply(beneath);
    }
}
