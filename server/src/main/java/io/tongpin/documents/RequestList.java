package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, and what they have asked of others (待我处理·我发起的): only about documents that they see. */
public final class RequestList {

    /** More open ones than a company has at a time. */
    private static final int MOST = 1000;

    private static final int MOST_OWN = 200;

    private final Database database;
    private final DocumentKinds kinds;

    RequestList(Database database, DocumentKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /**
     * A request and its paper.
     *
     * @param state as it is kept, or {@code EXPIRED} where the paper has gone on without it
     * @param changed whether the paper is another one than was asked about
     * @param mine whether the reader asked it
     * @param answerable whether the reader could say yes or no
     */
    public record Item(Request request, String state, Paper paper, boolean changed, boolean mine, boolean answerable) {}

    /** What whoever decides wants to know of the paper before opening it. */
    public record Paper(
            String kind,
            @Nullable String number,
            String state,
            UUID store,
            @Nullable UUID warehouse,
            @Nullable UUID toWarehouse,
            UUID maker,
            @Nullable UUID party,
            Quantity quantity,
            Money amount) {

        static Paper of(RequestRows.Found found) {
            DocumentReach.Marks marks = found.marks();
            return new Paper(
                    marks.kind(),
                    found.number(),
                    found.state(),
                    marks.store(),
                    marks.warehouse(),
                    marks.toWarehouse(),
                    marks.createdBy(),
                    found.party(),
                    found.quantity(),
                    found.amount());
        }
    }

    /** What waits for this person, oldest first. */
    public List<Item> waiting(Actor actor) {
        return items(actor, tx -> RequestRows.waiting(tx, MOST)).stream()
                .filter(Item::answerable)
                .toList();
    }

    /** What this person has asked, newest first. */
    public List<Item> asked(Actor actor) {
        return items(actor, tx -> RequestRows.askedBy(tx, actor.user(), MOST_OWN));
    }

    /** What was ever asked about a document, oldest first. */
    public List<Item> about(Actor actor, UUID document) {
        return items(actor, tx -> RequestRows.of(tx, document, MOST_OWN));
    }

    private List<Item> items(Actor actor, Database.Work<List<RequestRows.Found>> work) {
        return database.read(
                actor.company(), DocumentReach.anything(actor, kinds), tx -> seen(tx, actor, work.run(tx)));
    }

    private List<Item> seen(Tx tx, Actor actor, List<RequestRows.Found> found) throws SQLException {
        DocumentReach reach = new DocumentReach(actor, kinds);
        List<Item> items = new ArrayList<>();
        for (RequestRows.Found one : found) {
            if (reach.sees(tx, one.marks())) {
                items.add(item(actor, one));
            }
        }
        return items;
    }

    private Item item(Actor actor, RequestRows.Found found) {
        Request request = found.request();
        boolean open = request.state() == Request.State.OPEN;
        boolean live = open && found.waiting();
        boolean mine = request.askedBy().equals(actor.user());
        return new Item(
                request,
                open && !live ? "EXPIRED" : request.state().name(),
                Paper.of(found),
                live && found.version() != request.documentVersion(),
                mine,
                live && !mine && Requests.mayAnswer(actor, kinds, found));
    }
}
