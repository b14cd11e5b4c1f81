package io.tongpin.testing;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Unit;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.InUse;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.FoundCompany;
import io.tongpin.organization.Organization;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import io.tongpin.stockledger.StockOnHand;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A founded company's master data on a test's database, wired by hand. */
public final class Masters {

    public static final int COMPANY = 1;

    public final Ids ids = new Ids(InstantSource.system(), new SplittableRandom(1));
    public final Actor actor = new Actor(COMPANY, ids.next(), "老板", Set.of("*"), null, "test");
    public final Database database;
    public final MasterWrite write;
    public final Organization organization;
    public final Chains chains;
    public final Catalog catalog;
    public final Parties parties;

    private Masters(Database database, List<InUse> inUse) {
        this.database = database;
        this.write =
                new MasterWrite(database, new ChangeLog(Node.HEADQUARTERS, InstantSource.system(), LogHints.none()));
        this.organization = new Organization(database, write, ids, inUse, StockOnHand::everMoved, List.of());
        this.chains = new Chains(database, organization);
        this.catalog = new Catalog(database, write, inUse);
        this.parties = new Parties(database, write, inUse);
    }

    /** With a headquarters and two stores, S01 and S02. */
    public static Masters founded(TestDatabase database, InUse... inUse) {
        Masters masters = new Masters(database.database(), List.of(inUse));
        var founding = new FoundCompany.Founding(
                masters.ids.next(),
                "同频服饰",
                "CNY",
                "clothing",
                "Asia/Shanghai",
                List.of("人民路店", "解放路店"),
                new FoundCompany.Founding.Words("总部", "仓库", "收银台"));
        FoundCompany found = new FoundCompany(masters.organization, masters.ids);
        masters.write
                .run(masters.actor, masters.ids.next(), founding.id(), new byte[0], tx -> found.found(tx, founding))
                .orThrow();
        return masters;
    }

    public Chain chain() {
        return chains.of(COMPANY);
    }

    /** Saves a record and gives it back with its new version. */
    public <R extends Record & Master> R saved(MasterRecords<R> records, R record) {
        return records.save(actor, ids.next(), record).orThrow();
    }

    public Unit pieces() {
        return saved(catalog.units(), new Unit(ids.next(), "件", "件", 0, 0, false));
    }
}
