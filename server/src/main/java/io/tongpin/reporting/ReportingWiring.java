package io.tongpin.reporting;

import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reports of a running node, and the reader that keeps their roll-ups near the end of the log. */
@Configuration(proxyBeanMethods = false)
class ReportingWiring {

    @Bean
    Rollups rollups(Database database) {
        return new Rollups(database.engine());
    }

    @Bean
    RollupsKeeper rollupsKeeper(
            Database database, Rollups rollups, @Value("${tongpin.rollups.every-millis:1000}") long everyMillis) {
        return new RollupsKeeper(database.engine(), rollups, everyMillis);
    }

    @Bean
    HomeReport homeReport(Database database, InstantSource clock) {
        return new HomeReport(database, clock);
    }

    @Bean
    StockReport stockReport(Database database) {
        return new StockReport(database);
    }

    @Bean
    Shelves shelves(Database database) {
        return new Shelves(database);
    }

    @Bean
    JournalReport journalReport(Database database) {
        return new JournalReport(database);
    }

    @Bean
    BalanceReport balanceReport(Database database, InstantSource clock) {
        return new BalanceReport(database, clock);
    }

    @Bean
    OpenItemsReport openItemsReport(Database database, InstantSource clock) {
        return new OpenItemsReport(database, clock);
    }

    @Bean
    FinancialReport financialReport(Database database, InstantSource clock) {
        return new FinancialReport(database, clock);
    }

    @Bean
    PartyStatementReport partyStatementReport(Database database, InstantSource clock) {
        return new PartyStatementReport(database, clock);
    }

    @Bean
    CashReport cashReport(Database database, InstantSource clock) {
        return new CashReport(database, clock);
    }

    @Bean
    JournalBook journalBook(Database database) {
        return new JournalBook(database);
    }

    @Bean
    DailyVouchers dailyVouchers(Database database) {
        return new DailyVouchers(database);
    }
}
