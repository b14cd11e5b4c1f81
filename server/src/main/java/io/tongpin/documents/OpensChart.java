package io.tongpin.documents;

import io.tongpin.access.CompanyCreated;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.generalledger.Chart;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a new company the accounts that its documents will need (建账时开设科目). */
@Component
class OpensChart implements CompanyCreated {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Written> created(Tx tx, Actor owner, String trade, Locale language) {
        Chart.open(tx);
        return List.of();
    }
}
