package io.tongpin.documents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.access.DeniedAttempts;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.ShownNames;
import io.tongpin.catalog.Skus;
import io.tongpin.changes.ChangeLog;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Organization;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.posting.Books;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.Rules;
import io.tongpin.pricing.PriceLists;
import io.tongpin.stockledger.StockLedger;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine together for a running node; a simulation does the same by hand with its own clock and order. */
@Configuration(proxyBeanMethods = false)
class DocumentsWiring {

    @Bean
    StockLedger stockLedger(Ids ids) {
        return new StockLedger(ids);
    }

    @Bean
    Surroundings surroundings(Chains chains, Skus skus, InstantSource clock) {
        return new Surroundings(chains, skus, clock, Surroundings.TOLD);
    }

    @Bean
    Rules.Finder companyRules(Database database, Surroundings surroundings) {
        return new CompanyRules(database, surroundings);
    }

    @Bean(destroyMethod = "close")
    ExecutorService groupExecutor() {
        return Executors.newCachedThreadPool(
                Thread.ofPlatform().name("books-", 0).daemon().factory());
    }

    /**
     * Connections of the books alone, one per lane, one to flush by and one to spare, so that a report never keeps a till
     * waiting. Their statements go by keys; a plan that was cached while a table was empty must not scan it later.
     */
    @Bean
    BooksConnections booksConnections(DatabaseAccess access, @Value("${tongpin.books.lanes:2}") int lanes) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("books");
        config.setJdbcUrl(access.url());
        config.setUsername(access.engine().user());
        config.setPassword(access.engine().password());
        config.setMaximumPoolSize(lanes + 2);
        config.addDataSourceProperty("ApplicationName", "tongpin books");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty(
                "options",
                "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan"
                        + " -c jit=off");
        return new BooksConnections(new HikariDataSource(config));
    }

    /** Holds the pool, so that the application's own stays the only data source in the context. */
    record BooksConnections(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    @Bean
    Books books(
            BooksConnections connections,
            StockLedger stock,
            ChangeLog log,
            Rules.Finder rules,
            InstantSource clock,
            ExecutorService groupExecutor,
            @Value("${tongpin.books.lanes:2}") int lanes,
            @Value("${tongpin.books.largest-group:128}") int largest) {
        return new Books(
                new Database(connections.pool()),
                new DocumentPapers(),
                stock,
                new GeneralLedger(),
                log,
                rules,
                clock,
                groupExecutor,
                new Lanes.Size(lanes, largest));
    }

    @Bean
    StoredAsLogged storedAsLogged() {
        return new StoredAsLogged();
    }

    @Bean
    DocumentKinds documentKinds(List<DocumentKind> kinds) {
        return new DocumentKinds(kinds);
    }

    @Bean
    FactsSource documentFacts(Surroundings surroundings, Parties parties) {
        return new DocumentFacts(surroundings, parties);
    }

    @Bean
    PostDocument.Series documentSeries(Database database, Surroundings surroundings, ChangeLog log) {
        return new DocumentSeries(database, surroundings, log.node());
    }

    @Bean
    PostDocument postDocument(
            Database database, DocumentKinds kinds, FactsSource facts, PostDocument.Series series, Books books) {
        return new PostDocument(database.engine(), kinds, facts, series, books);
    }

    @Bean
    ReverseDocument reverseDocument(
            Database database,
            DocumentKinds kinds,
            FactsSource facts,
            PostDocument.Series series,
            StockLedger stock,
            Books books) {
        return new ReverseDocument(database.engine(), kinds, facts, series, stock, books);
    }

    @Bean
    SaveDraft saveDraft(Database database, DocumentKinds kinds, FactsSource facts, ChangeLog log, InstantSource clock) {
        return new SaveDraft(database.engine(), kinds, facts, log, clock);
    }

    @Bean
    DiscardDraft discardDraft(Database database, DocumentKinds kinds, ChangeLog log, InstantSource clock) {
        return new DiscardDraft(database.engine(), kinds, log, clock);
    }

    @Bean
    WriteOffs writeOffs(Database database) {
        return new WriteOffs(database.engine());
    }

    @Bean
    ShownNames documentNumbers(Database database, DocumentKinds kinds) {
        return new DocumentNumbers(database, kinds);
    }

    @Bean
    UnseenFields unseenFields(
            Database database, DocumentKinds kinds, FieldCatalogue fields, Surroundings surroundings) {
        return new UnseenFields(database.engine(), kinds, fields, surroundings);
    }

    @Bean
    Documents documents(Database database, DocumentKinds kinds, FieldCatalogue fields) {
        return new Documents(database, kinds, fields);
    }

    @Bean
    Quotes quotes(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            Surroundings surroundings,
            Parties parties,
            PriceLists lists) {
        return new Quotes(database, kinds, fields, surroundings, parties, lists);
    }

    @Bean
    PriceHistory priceHistory(Database database, DocumentKinds kinds, FieldCatalogue fields) {
        return new PriceHistory(database, kinds, fields);
    }

    /** Fifty thousand operations are some months of a busy chain, and read in a second or two. */
    @Bean
    WhatIf whatIf(
            Database database, DocumentKinds kinds, FieldCatalogue fields, RightCatalogue rights, InstantSource clock) {
        return new WhatIf(database, kinds, fields, rights, clock, 50_000);
    }

    @Bean
    RulesTried rulesTried(Database database, DocumentKinds kinds, InstantSource clock) {
        return new RulesTried(database, kinds, clock, 50_000);
    }

    @Bean
    WhatIfApprovals whatIfApprovals(RulesTried tried, DocumentKinds kinds, Chains chains) {
        return new WhatIfApprovals(tried, kinds, chains);
    }

    @Bean
    WhatIfDuties whatIfDuties(RulesTried tried, Chains chains) {
        return new WhatIfDuties(tried, chains);
    }

    @Bean
    Duties duties(Database database, DocumentKinds kinds, Surroundings surroundings, InstantSource clock) {
        return new Duties(database.engine(), kinds, surroundings, clock);
    }

    @Bean
    DutySettings dutySettings(Chains chains, Organization organization) {
        return new DutySettings(chains, organization);
    }

    @Bean
    ApprovalSettings approvalSettings(Chains chains, Organization organization, DocumentKinds kinds) {
        return new ApprovalSettings(chains, organization, kinds);
    }

    @Bean
    Requests requests(
            Database database, DocumentKinds kinds, ChangeLog log, Surroundings surroundings, InstantSource clock) {
        return new Requests(database.engine(), kinds, log, surroundings, clock);
    }

    @Bean
    RequestList requestList(Database database, DocumentKinds kinds) {
        return new RequestList(database, kinds);
    }

    @Bean
    AcceptRequest acceptRequest(
            Database database,
            DocumentKinds kinds,
            PostDocument post,
            ReverseDocument reverse,
            Books books,
            Duties duties,
            InstantSource clock) {
        return new AcceptRequest(database.engine(), kinds, post, reverse, books, duties, clock);
    }

    /** A document that is said not to be there, and is. */
    @Bean
    DeniedAttempts.Hidden hiddenDocuments(Database database) {
        return (company, refusal) -> refusal.code().equals("documents.unknown")
                && database.engine()
                        .read(
                                company,
                                tx -> DocumentRows.isThere(tx, refusal.facts().getOrDefault("id", "")));
    }

    @Bean
    Names names(Database database, Surroundings surroundings, Parties parties) {
        return new Names(database, surroundings, parties);
    }

    @Bean
    DocumentEffects documentEffects(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            StockLedger stock,
            Surroundings surroundings,
            InstantSource clock) {
        return new DocumentEffects(database, kinds, fields, stock, surroundings, clock);
    }

    @Bean
    OpenLines openLines(
            Database database, DocumentKinds kinds, Surroundings surroundings, InstantSource clock, Ids ids) {
        return new OpenLines(database, kinds, surroundings, clock, ids);
    }
}
