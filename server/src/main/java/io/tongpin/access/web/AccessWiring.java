package io.tongpin.access.web;

import io.tongpin.access.CodeCheck;
import io.tongpin.access.CompanyCreated;
import io.tongpin.access.Credentials;
import io.tongpin.access.DeniedAttempts;
import io.tongpin.access.NewSessions;
import io.tongpin.access.Passwords;
import io.tongpin.access.People;
import io.tongpin.access.Previews;
import io.tongpin.access.Proving;
import io.tongpin.access.Reviews;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.RightUse;
import io.tongpin.access.SecondFactors;
import io.tongpin.access.SeedCatalog;
import io.tongpin.access.SessionLimits;
import io.tongpin.access.Sessions;
import io.tongpin.access.SetUp;
import io.tongpin.access.SignIn;
import io.tongpin.access.StepUp;
import io.tongpin.access.StepUpSettings;
import io.tongpin.access.Tokens;
import io.tongpin.access.UsageReport;
import io.tongpin.catalog.Catalog;
import io.tongpin.changes.MasterWrite;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.organization.FoundCompany;
import io.tongpin.organization.Organization;
import io.tongpin.platform.BunchWriter;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.NodeToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Access in a running node: who may sign in, and the gate every request goes through. */
@Configuration(proxyBeanMethods = false)
class AccessWiring implements WebMvcConfigurer {

    private final ObjectProvider<DeniedAttempts> denied;
    private final ObjectProvider<StepUp> stepUp;
    private final ObjectProvider<RightUse> use;
    private final ObjectProvider<Previews> previews;

    AccessWiring(
            ObjectProvider<DeniedAttempts> denied,
            ObjectProvider<StepUp> stepUp,
            ObjectProvider<RightUse> use,
            ObjectProvider<Previews> previews) {
        this.denied = denied;
        this.stepUp = stepUp;
        this.use = use;
        this.previews = previews;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        EndpointRules rules = new EndpointRules();
        registry.addInterceptor(new DeniedNotes(denied.getObject())).addPathPatterns("/api/**");
        registry.addInterceptor(new PreviewGate(previews.getObject())).addPathPatterns("/api/**");
        registry.addInterceptor(new UseNotes(rules, use.getObject())).addPathPatterns("/api/**");
        registry.addInterceptor(new RightsGate(rules, stepUp.getObject())).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Bean
    DescribedRights describedRights() {
        return new DescribedRights();
    }

    @Bean
    SessionLimits sessionLimits(
            @Value("${tongpin.session.idle:3d}") Duration idle, @Value("${tongpin.session.life:14d}") Duration life) {
        return new SessionLimits(idle, life);
    }

    @Bean
    Credentials credentials(Database database, InstantSource clock, NodeToken nodeToken, SessionLimits limits) {
        return new Credentials(database, clock, nodeToken, limits);
    }

    @Bean
    DeniedAttempts deniedAttempts(Database database, List<DeniedAttempts.Hidden> hidden, InstantSource clock, Ids ids) {
        return new DeniedAttempts(database, hidden, clock, ids);
    }

    @Bean
    RightUse rightUse(Database database, InstantSource clock) {
        return new RightUse(database, clock);
    }

    @Bean
    BunchWriter useWriter(RightUse use, @Value("${tongpin.right-use.every:5s}") Duration every) {
        return new BunchWriter("right-use", every, use::write, use::write);
    }

    @Bean
    Reviews reviews(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            RightCatalogue rights,
            InstantSource clock) {
        return new Reviews(database, write, people, credentials, rights, clock);
    }

    @Bean
    UsageReport usageReport(Database database, RightCatalogue rights, InstantSource clock) {
        return new UsageReport(database, rights, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), 4);
    }

    @Bean
    JsonMapperBuilderCustomizer fieldsAsSeen(FieldCatalogue fields) {
        return builder -> builder.addModule(new GuardedFields(fields));
    }

    @Bean
    RightCatalogue rightCatalogue(List<RightCatalogue.Guarded> guarded) {
        return new RightCatalogue(guarded);
    }

    @Bean
    People people(
            Database database,
            MasterWrite write,
            RightCatalogue rights,
            FieldCatalogue fields,
            Passwords passwords,
            Credentials credentials,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        return new People(database, write, rights, fields, passwords, credentials, clock, ids, random);
    }

    @Bean
    Previews previews(Database database, People people) {
        return new Previews(database, people);
    }

    @Bean
    CodeCheck codeCheck(NodeKey key, RandomGenerator random) {
        return new CodeCheck(key, random);
    }

    @Bean
    NewSessions newSessions(
            Database database,
            MasterWrite write,
            SessionLimits limits,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        return new NewSessions(database.engine(), write, limits, clock, ids, random);
    }

    @Bean
    Proving proving(Database database, Passwords passwords, InstantSource clock) {
        return new Proving(database, passwords, clock);
    }

    @Bean
    StepUp stepUp(Database database, StepUpSettings settings, Proving proving, CodeCheck codes, InstantSource clock) {
        return new StepUp(database, settings, proving, codes, clock);
    }

    @Bean
    StepUpSettings stepUpSettings(Chains chains, Organization organization, InstantSource clock) {
        return new StepUpSettings(chains, organization, clock);
    }

    @Bean
    SignIn signIn(
            Database database,
            Chains chains,
            Passwords passwords,
            CodeCheck codes,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        return new SignIn(database.engine(), chains, passwords, codes, sessions, clock, random);
    }

    @Bean
    SecondFactors secondFactors(
            Database database,
            MasterWrite write,
            Chains chains,
            People people,
            CodeCheck codes,
            Proving proving,
            Credentials credentials,
            InstantSource clock,
            RandomGenerator random) {
        return new SecondFactors(database, write, chains, people, codes, proving, credentials, clock, random);
    }

    @Bean
    Tokens tokens(Database database, MasterWrite write, People people, Chains chains, RandomGenerator random) {
        return new Tokens(database, write, people, chains, random);
    }

    @Bean
    Sessions sessions(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            InstantSource clock,
            Ids ids) {
        return new Sessions(database.engine(), write, people, credentials, clock, ids);
    }

    @Bean
    SeedCatalog seedCatalog(Catalog catalog, Ids ids) {
        return new SeedCatalog(catalog, ids);
    }

    @Bean
    SetUp setUp(
            Chains chains,
            FoundCompany founding,
            People people,
            MasterWrite write,
            Passwords passwords,
            List<CompanyCreated> created,
            InstantSource clock,
            Ids ids) {
        return new SetUp(chains, founding, people, write, passwords, created, clock, ids);
    }

    @Bean
    SetupCode setupCode(SetUp setUp, RandomGenerator random) {
        return new SetupCode(setUp, random);
    }
}
