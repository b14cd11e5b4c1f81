package io.tongpin.access.matrix;

import io.tongpin.testing.Browser;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** One thing that somebody tries in order to do something (一步), and how to see from the answer that they may. */
record Step(String words, BiFunction<Premises, Trade, Call> call, Predicate<Reply> done) {

    /** No document has come as far: whoever may is told of a conflict, and nothing is saved. */
    private static final Map<String, String> NEVER = Map.of("If-Match", "77");

    boolean may(Browser who, Premises where, Trade trade) {
        return done.test(call.apply(where, trade).by(who));
    }

    /** Saving a record: an empty one, so that who may is told what is missing. */
    static Step edit(String collection) {
        return new Step(
                "PUT /api/" + collection,
                (where, trade) -> Call.put("/api/" + collection + "/" + UUID.randomUUID(), 0, "{}"),
                Step::wasHeard);
    }

    static Step asked(String words, Call call) {
        return new Step(words, (where, trade) -> call, Step::wasHeard);
    }

    static Step save(String kind) {
        return document("PUT", "", kind);
    }

    static Step post(String kind) {
        return document("POST", "/post", kind);
    }

    /** Posting where the company has such papers approved. */
    static Step approve(String kind) {
        Step posting = post(kind);
        return new Step(
                "approve " + kind,
                posting.call,
                reply -> wasHeard(reply) && !reply.code().equals("documents.needs-approval"));
    }

    private static Step document(String method, String verb, String kind) {
        return new Step(
                method + verb + " " + kind,
                (where, trade) -> {
                    String id = UUID.randomUUID().toString();
                    String body = Premises.draftBody(id, kind, where.store());
                    return new Call(method, "/api/documents/" + id + verb, NEVER, body);
                },
                Step::wasHeard);
    }

    /** Reading something of the store; there must be something in it. */
    static Step read(String path, String shows) {
        return new Step(
                "GET " + path,
                (where, trade) -> Call.get(path.replace("{store}", where.store())),
                reply -> reply.status() == 200 && !reply.at(shows).isEmpty());
    }

    /** Reading something of a posted document. */
    static Step readDocument(String kind, String what, String shows) {
        return new Step(
                "GET " + kind + what,
                (where, trade) -> Call.get("/api/documents/" + trade.document(kind) + what),
                reply -> reply.status() == 200 && !reply.at(shows).isEmpty());
    }

    /** Something that succeeds or not, for whatever reason. */
    static Step success(String words, BiFunction<Premises, Trade, Call> call) {
        return new Step(words, call, reply -> reply.status() < 400);
    }

    private static boolean wasHeard(Reply reply) {
        if (reply.status() >= 500) {
            throw new AssertionError(reply.toString());
        }
        return reply.status() != 401 && reply.status() != 403 && reply.status() != 405;
    }
}
