package io.tongpin.changes.web;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.changes.FeedSequencer;
import io.tongpin.changes.History;
import io.tongpin.changes.LiveFeed;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log and its readers in a running node. */
@Configuration(proxyBeanMethods = false)
class ChangesWiring {

    @Bean
    Node node() {
        return Node.HEADQUARTERS;
    }

    @Bean
    Wake wake() {
        return new Wake();
    }

    @Bean
    ChangeLog changeLog(Node node, InstantSource clock, Wake wake) {
        return new ChangeLog(node, clock, wake);
    }

    @Bean
    MasterWrite masterWrite(
            Database database,
            ChangeLog log,
            List<MasterWrite.Alongside> alongside,
            ObjectProvider<MasterWrite.Afterwards> afterwards) {
        return new MasterWrite(
                database.engine(), log, alongside, () -> afterwards.stream().toList());
    }

    @Bean
    Feed feed(Database database) {
        return new Feed(database.engine());
    }

    @Bean
    History history(Database database) {
        return new History(database);
    }

    @Bean
    Streams streams(
            InstantSource clock, RandomGenerator random, @Value("${tongpin.changes.most-streams:10000}") int most) {
        return new Streams(clock, random, most);
    }

    @Bean
    LiveFeed liveFeed(Database database, Feed feed, List<FeedListener> listeners) {
        return new LiveFeed(new FeedSequencer(database.engine()), feed, listeners);
    }

    @Bean
    FeedLoop feedLoop(LiveFeed live, Streams streams, Wake wake) {
        return new FeedLoop(live, streams, wake);
    }
}
