package io.tongpin.counting;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.MasterWrite;
import io.tongpin.documents.DiscardDraft;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Duties;
import io.tongpin.documents.PostDocument;
import io.tongpin.documents.SaveDraft;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counting in a running node. */
@Configuration(proxyBeanMethods = false)
class CountingWiring {

    @Bean
    CountRights countRights(DocumentKinds kinds) {
        return new CountRights(kinds);
    }

    @Bean
    CountCommand countCommand(MasterWrite write, CountRights rights) {
        return new CountCommand(write, rights);
    }

    @Bean
    Counts counts(Database database, MasterWrite write, Chains chains, CountRights rights, InstantSource clock) {
        return new Counts(database, write, chains, rights, clock);
    }

    @Bean
    CountSheets countSheets(
            Database database, MasterWrite write, ChangeLog log, CountRights rights, InstantSource clock) {
        return new CountSheets(database.engine(), write, log, rights, clock);
    }

    @Bean
    CountReview countReview(CountCommand commands, InstantSource clock) {
        return new CountReview(commands, clock);
    }

    @Bean
    CountClosing countClosing(
            Database database,
            CountCommand commands,
            CountRights rights,
            SaveDraft drafts,
            DiscardDraft discards,
            Documents documents,
            Chains chains,
            InstantSource clock) {
        return new CountClosing(
                database,
                commands,
                rights,
                drafts,
                discards,
                documents,
                new CountPaper(database.engine(), chains, clock),
                clock);
    }

    @Bean
    CountPosting countPosting(
            Database database,
            CountRights rights,
            Documents documents,
            PostDocument post,
            Duties duties,
            InstantSource clock) {
        return new CountPosting(database, rights, documents, post, duties, clock);
    }
}
