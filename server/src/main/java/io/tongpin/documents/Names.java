package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.organization.Chain;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names beside ids on a screen (名称对照): places, articles and parties, a constant number of look-ups for any list. */
public final class Names {

    private final Database database;
    private final Surroundings surroundings;
    private final Parties parties;

    public Names(Database database, Surroundings surroundings, Parties parties) {
        this.database = database;
        this.surroundings = surroundings;
        this.parties = parties;
    }

    /** Everything that was asked for; what no longer exists is absent. */
    public record Known(Chain chain, Map<UUID, SkuFacts> skus, Map<UUID, Party> parties) {}

    public Known of(int company, Collection<UUID> skuIds, Collection<UUID> partyIds) {
        return database.read(
                company,
                tx -> new Known(
                        surroundings.chain(tx),
                        skuIds.isEmpty() ? Map.of() : surroundings.skus(tx, skuIds),
                        partyIds.isEmpty() ? Map.of() : parties.byIds(tx, partyIds)));
    }
}
