package io.tongpin.access.matrix;

import io.tongpin.access.PresetRights;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One person of every role that a new company begins with (员工), found from the company itself: a new role joins by itself.
 * Beside them a token that was given one right only, a person without any role, and somebody who is not signed in.
 */
final class Staff {

    static final String OWNER = "owner";
    static final String NARROW = "narrow";
    static final String NONE = "none";

    /** A seller whose role is for what they made themselves. */
    static final String FOR_OWN = "seller-own";

    static final String NOBODY = "nobody";

    /** The one right of the narrow token, which acts for the owner. */
    static final String NARROW_RIGHT = "stock.view";

    private final int port;
    private final Browser owner;
    private final Map<String, Browser> people = new LinkedHashMap<>();
    private Runnable settling = () -> {};

    private Staff(int port, Browser owner) {
        this.port = port;
        this.owner = owner;
    }

    /** All at work in one store, but the owner, who belongs to none. */
    static Staff in(String store, int port, Browser owner) {
        Staff staff = new Staff(port, owner);
        Map<String, String> roles = staff.roles();
        roles.forEach((code, id) -> staff.people.put(code, staff.person(List.of(id), code.equals(OWNER) ? "" : store)));
        String forOwn = UUID.randomUUID().toString();
        staff.people.put(FOR_OWN, staff.person(forOwn, List.of(roles.get(OWNER)), store));
        staff.settling = () -> staff.become(forOwn, Objects.requireNonNull(roles.get("seller")), store);
        staff.people.put(NARROW, staff.token("boss", "\"" + NARROW_RIGHT + "\""));
        staff.people.put(NONE, staff.person(List.of(), store));
        staff.people.put(NOBODY, Browser.at(port));
        return staff;
    }

    /** Until now whoever is {@link #FOR_OWN} could make everything; from now on they are what they are called. */
    void settle() {
        settling.run();
    }

    private void become(String id, String role, String store) {
        String login = owner.get("/api/users/" + id).text("/code");
        Answer made = owner.put("/api/users/" + id, 1, """
                {"code":"%s","name":"%s","assignments":[{"role":"%s","scope":"own"}],"store":"%s"}
                """.formatted(login, login, role, store));
        if (made.status() != 200) {
            throw new AssertionError(made.toString());
        }
    }

    /** Nobody yet: people are hired one by one. */
    static Staff of(int port, Browser owner) {
        return new Staff(port, owner);
    }

    /** Whoever has this one right and no other, as a customer's own role may have. */
    Staff with(String right) {
        people.put("only:" + right, token("boss", "\"" + right + "\""));
        return this;
    }

    /** Ids of the roles that a new company begins with, by code, in their order. */
    Map<String, String> roles() {
        Map<String, String> found = new LinkedHashMap<>();
        Answer all = owner.get("/api/roles?limit=500");
        for (String code : PresetRights.roles()) {
            all.body().at("/items").forEach(role -> {
                if (role.path("code").asString("").equals(code)) {
                    found.put(code, role.path("id").asString(""));
                }
            });
        }
        return found;
    }

    /** Somebody new with these roles; an empty store is headquarters. */
    Browser person(List<String> roles, String store) {
        return person(UUID.randomUUID().toString(), roles, store);
    }

    private Browser person(String id, List<String> roles, String store) {
        String login = "p" + id.substring(0, 12);
        Answer made = owner.put("/api/users/" + id, 0, body(login, roles, store));
        if (made.status() != 200) {
            throw new AssertionError(made.toString());
        }
        return token(login, "");
    }

    private static String body(String login, List<String> roles, String store) {
        String work = store.isEmpty() ? "null" : "\"" + store + "\"";
        List<String> quoted = new ArrayList<>();
        roles.forEach(role -> quoted.add("\"" + role + "\""));
        return """
                {"code":"%s","name":"%s","roles":[%s],"store":%s}
                """.formatted(login, login, String.join(",", quoted), work);
    }

    private Browser token(String login, String rights) {
        Answer made = owner.post(
                "/api/tokens", "{\"user\":\"%s\",\"name\":\"probe\",\"rights\":[%s]}".formatted(login, rights));
        if (made.status() > 201) {
            throw new AssertionError(made.toString());
        }
        return Browser.withToken(port, made.text("/token"));
    }

    /** Who there is, in the order of the columns. */
    List<String> names() {
        return List.copyOf(people.keySet());
    }

    Browser get(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }
}
