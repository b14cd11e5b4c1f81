package io.tongpin.practice.web;

import io.tongpin.platform.SideNode;
import io.tongpin.practice.IdleEnd;
import io.tongpin.practice.Practice;
import io.tongpin.practice.PracticeInside;
import io.tongpin.practice.PracticePlan;
import io.tongpin.practice.PracticeRoom;
import io.tongpin.practice.PracticeTickets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A shop has a practice environment beside it; within that there is none. */
@Configuration(proxyBeanMethods = false)
class PracticeWiring {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!${tongpin.practice:false} and '${tongpin.data:}' != ''")
    static class InTheShop {

        /**
         * Its port is the one after ours, unless {@code tongpin.practice.port} says another: 0 is any that is free. It ends
         * after two hours without anybody ({@code tongpin.practice.idle}).
         */
        @Bean
        Practice practice(Environment settings, InstantSource clock) {
            Path data = Path.of(settings.getRequiredProperty("tongpin.data"));
            int ours = settings.getProperty("server.port", Integer.class, 0);
            PracticePlan plan = new PracticePlan(
                    PracticePlan.below(data),
                    data.resolve("logs").resolve("practice.log"),
                    settings.getProperty("server.address", "127.0.0.1"),
                    settings.getProperty("tongpin.practice.port", Integer.class, ours == 0 ? 0 : ours + 1),
                    settings.getProperty("tongpin.practice.idle", Duration.class, Duration.ofHours(2)),
                    settings.getProperty("tongpin.practice.address"),
                    settings.getProperty("tongpin.demo.days", Integer.class, 30));
            Practice practice = new Practice(
                    plan,
                    PracticeRoom.ofThisMachine(),
                    clock,
                    task -> Thread.ofPlatform().daemon().name("practice").start(task));
            practice.tidyUp();
            return practice;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("tongpin.practice")
    static class Inside {

        @Bean
        PracticeInside practiceInside(
                @Value("${tongpin.data}") String data, InstantSource clock, RandomGenerator random) {
            return new PracticeInside(SideNode.in(Path.of(data)), new PracticeTickets(clock, random));
        }

        @Bean
        IdleEnd idleEnd(@Value("${tongpin.practice.idle:2h}") Duration idle, InstantSource clock) {
            return new IdleEnd(idle, clock, () -> System.exit(0));
        }

        @Bean
        IdleKeeper idleKeeper(IdleEnd idle) {
            return new IdleKeeper(idle);
        }
    }
}
