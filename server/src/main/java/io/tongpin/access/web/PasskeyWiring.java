package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.NewSessions;
import io.tongpin.access.PasskeyCheck;
import io.tongpin.access.PasskeyProof;
import io.tongpin.access.PasskeySignIn;
import io.tongpin.access.Passkeys;
import io.tongpin.access.People;
import io.tongpin.access.PersonNotes;
import io.tongpin.access.Proving;
import io.tongpin.access.ShownPasskeys;
import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passkeys in a running node. */
@Configuration(proxyBeanMethods = false)
class PasskeyWiring {

    @Bean
    PasskeySites passkeySites(
            @Value("${tongpin.passkeys.rp-id:}") String rpId, @Value("${tongpin.public-url:}") String url) {
        return new PasskeySites(rpId, url);
    }

    @Bean
    PasskeyCheck passkeyCheck() {
        return new PasskeyCheck();
    }

    @Bean
    PersonNotes personNotes(MasterWrite write, People people, Credentials credentials) {
        return new PersonNotes(write, people, credentials);
    }

    @Bean
    ShownPasskeys shownPasskeys(PasskeyCheck check, PersonNotes notes) {
        return new ShownPasskeys(check, notes);
    }

    @Bean
    Passkeys passkeys(
            Database database,
            MasterWrite write,
            PasskeyCheck check,
            PersonNotes notes,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        return new Passkeys(database.engine(), write, check, notes, clock, ids, random);
    }

    @Bean
    PasskeySignIn passkeySignIn(
            Database database,
            Chains chains,
            ShownPasskeys shown,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        return new PasskeySignIn(database.engine(), chains, shown, sessions, clock, random);
    }

    @Bean
    PasskeyProof passkeyProof(
            Database database,
            ShownPasskeys shown,
            Proving proving,
            Credentials credentials,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        return new PasskeyProof(database.engine(), shown, proving, credentials, clock, ids, random);
    }
}
