package io.tongpin.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role and where it holds (角色授权). A person's assignments are kept as texts, {@code role@scope}.
 *
 * @param role id of the role
 * @param scope {@link #COMPANY}, {@link #OWN}, or the id of a unit, which stands for itself and all under it
 */
record Assignment(UUID role, String scope) {

    /** The whole company. */
    static final String COMPANY = "company";

    /** What the person has made in the store they work in. */
    static final String OWN = "own";

    /** Not said: where the person works, or everywhere for those who work in no store. Never kept. */
    static final String HOME = "home";

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("(" + ID + ")@(company|own|home|" + ID + ")");

    static Optional<Assignment> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Assignment(UUID.fromString(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    static Assignment inCompany(UUID role) {
        return new Assignment(role, COMPANY);
    }

    static Assignment in(UUID role, UUID unit) {
        return new Assignment(role, unit.toString());
    }

    /** The unit it is for, if it is for one. */
    Optional<UUID> unit() {
        return scope.length() == 36 ? Optional.of(UUID.fromString(scope)) : Optional.empty();
    }

    /** As it is kept. */
    String text() {
        return role + "@" + scope;
    }
}
