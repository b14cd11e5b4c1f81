package io.tongpin.access.web;

import io.tongpin.access.ShownNames;
import io.tongpin.access.reads.ReadList;
import io.tongpin.access.reads.ReadLog;
import io.tongpin.access.reads.ReadNames;
import io.tongpin.access.reads.ReadSettings;
import io.tongpin.access.reads.RecordTitles;
import io.tongpin.changes.MasterWrite;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.FieldChanges;
import io.tongpin.platform.BunchWriter;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The read log in a running node. */
@Configuration(proxyBeanMethods = false)
class ReadWiring implements WebMvcConfigurer {

    /** Behind the gates: who looks is known then, also in a preview, and whoever is turned away sees nothing. */
    private static final int LAST = 10;

    private final ObjectProvider<ReadNotes> notes;

    ReadWiring(ObjectProvider<ReadNotes> notes) {
        this.notes = notes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(notes.getObject()).addPathPatterns("/api/**").order(LAST);
    }

    @Bean
    ReadSettings readSettings(Database database, MasterWrite write, InstantSource clock) {
        return new ReadSettings(database, write, clock);
    }

    @Bean
    ReadLog readLog(Database database, ReadSettings settings, InstantSource clock, Ids ids) {
        return new ReadLog(database.engine(), settings, clock, ids);
    }

    @Bean
    BunchWriter readWriter(ReadLog log, @Value("${tongpin.reads.every:5s}") Duration every) {
        return new BunchWriter("read-log", every, log::write, log::end);
    }

    @Bean
    ReadNotes readNotes(ReadLog log, ReadSettings settings, FieldCatalogue fields) {
        return new ReadNotes(log, settings, fields);
    }

    @Bean
    ShownNames recordTitles(Database database, FieldCatalogue fields, List<FieldChanges> modules) {
        return new RecordTitles(
                database,
                fields,
                modules.stream().flatMap(one -> one.all().stream()).toList());
    }

    @Bean
    ReadNames readNames(List<ShownNames> modules) {
        return new ReadNames(modules);
    }

    @Bean
    ReadList readList(Database database, ReadSettings settings) {
        return new ReadList(database, settings);
    }
}
