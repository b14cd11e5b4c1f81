package io.tongpin.access.web;

import io.tongpin.access.DelegationList;
import io.tongpin.kernel.StoreScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which company, with which rights.
 *
 * @param rights those that hold somewhere
 * @param standsIn for whom somebody acts at this moment, by what those have lent them
 * @param mustChoosePassword whether the password is one to start with: until another is chosen nothing else is answered
 * @param preview whether this is what people of a role see, and not the person; {@code user} is who looks
 * @param practice whether this is the practice environment, where nothing counts
 * @param mustEnrol whether a role demands a second factor: until there is one nothing else is answered
 */
record SessionJson(
        User user,
        @Nullable CompanyInfo company,
        List<String> rights,
        List<GrantJson> grants,
        List<StandInJson> standsIn,
        @Nullable UUID store,
        boolean setupNeeded,
        boolean mustChoosePassword,
        boolean mustEnrol,
        boolean preview,
        boolean practice,
        String lang) {

    /**
     * Rights and where they hold.
     *
     * @param everywhere in all stores; then none is listed
     * @param stores where they hold for everything
     * @param ownStores where they hold only for what the person has made
     */
    record GrantJson(List<String> rights, boolean everywhere, List<UUID> stores, List<UUID> ownStores) {

        static GrantJson of(StoreScope scope, List<String> rights) {
            return switch (scope) {
                case StoreScope.Everywhere _ -> new GrantJson(rights, true, List.of(), List.of());
                case StoreScope.These(Set<UUID> stores, Set<UUID> own, boolean _) ->
                    new GrantJson(
                            rights,
                            false,
                            stores.stream().sorted().toList(),
                            own.stream().sorted().toList());
            };
        }
    }

    /**
     * Somebody acts for a colleague.
     *
     * @param name the colleague's
     */
    record StandInJson(UUID delegation, String name, Instant until) {

        static StandInJson of(DelegationList.StandIn one) {
            return new StandInJson(one.delegation(), one.giverName(), one.until());
        }
    }

    record User(UUID id, String name, String login) {}

    record CompanyInfo(UUID id, String code, String name, String currency, String trade) {}
}
