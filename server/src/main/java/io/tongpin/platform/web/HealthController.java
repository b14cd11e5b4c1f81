package io.tongpin.platform.web;

import io.tongpin.kernel.Needs;
import io.tongpin.platform.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node can work (健康检查): it can if its database answers. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final Database database;
    private final String version;

    HealthController(Database database, ObjectProvider<BuildProperties> build) {
        this.database = database;
        BuildProperties properties = build.getIfAvailable();
        String known = properties == null ? null : properties.getVersion();
        this.version = known == null ? "dev" : known;
    }

    record Health(String status, String version, String database) {}

    @Needs(Needs.NOTHING)
    @GetMapping(value = "/api/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health() {
        try {
            String server = database.read(
                    0, tx -> tx.sql("show server_version").query(String.class).single());
            return ResponseEntity.ok(new Health("UP", version, "PostgreSQL " + server));
        } catch (RuntimeException e) {
            LOG.warn("Not healthy: {}", e.getMessage());
            return ResponseEntity.status(503).body(new Health("DOWN", version, "no answer"));
        }
    }
}
