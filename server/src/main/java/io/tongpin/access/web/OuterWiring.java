package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.NewSessions;
import io.tongpin.access.OuterIdentities;
import io.tongpin.access.OuterSettings;
import io.tongpin.access.OuterSignIn;
import io.tongpin.access.OuterSignOut;
import io.tongpin.access.OuterTrips;
import io.tongpin.access.OuterVisits;
import io.tongpin.access.People;
import io.tongpin.access.SessionLimits;
import io.tongpin.access.oidc.Fetch;
import io.tongpin.access.oidc.OpenIdConnect;
import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Signing in through an outer identity provider in a running node. */
@Configuration(proxyBeanMethods = false)
class OuterWiring {

    @Bean
    OpenIdConnect openIdConnect(@Value("${tongpin.outer-sign-in.patience:5s}") Duration patience, InstantSource clock) {
        SingletonSupplier<HttpClient> http = SingletonSupplier.of(() -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build());
        return new OpenIdConnect(new Fetch(http::obtain, patience), clock);
    }

    @Bean
    OuterSettings outerSettings(
            Database database, MasterWrite write, NodeKey key, OpenIdConnect oidc, RandomGenerator random) {
        return new OuterSettings(database, write, key, oidc, random);
    }

    @Bean
    OuterIdentities outerIdentities(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            InstantSource clock,
            Ids ids) {
        return new OuterIdentities(database.engine(), write, people, credentials, clock, ids);
    }

    @Bean
    OuterVisits outerVisits(NodeKey key, SessionLimits limits, InstantSource clock, Ids ids, RandomGenerator random) {
        return new OuterVisits(key, limits, clock, ids, random);
    }

    @Bean
    OuterSignOut outerSignOut(
            Database database,
            Chains chains,
            OuterSettings settings,
            OuterVisits visits,
            OpenIdConnect oidc,
            MasterWrite write,
            Credentials credentials,
            NodeKey key,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        return new OuterSignOut(
                database.engine(),
                chains,
                settings,
                visits,
                oidc.signOut(),
                write,
                credentials,
                key,
                clock,
                ids,
                random);
    }

    @Bean
    OuterTrips outerTrips(
            Database database,
            Chains chains,
            OuterSettings settings,
            OuterVisits visits,
            OpenIdConnect oidc,
            NodeKey key,
            InstantSource clock,
            RandomGenerator random) {
        return new OuterTrips(database, chains, settings, visits, oidc, key, clock, random);
    }

    @Bean
    OuterSignIn outerSignIn(
            Database database,
            OuterSettings settings,
            OuterTrips trips,
            OuterIdentities identities,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        return new OuterSignIn(database.engine(), settings, trips, identities, sessions, clock, random);
    }
}
