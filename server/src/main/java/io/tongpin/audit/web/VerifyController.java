package io.tongpin.audit.web;

import io.tongpin.audit.Audits;
import io.tongpin.audit.InvariantWords;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the books agree with themselves: what was found last, and having them looked at now. */
@RestController
@RequestMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
class VerifyController {

    /** Whoever waits longer than this is told that it goes on, before a line in between gives up. */
    private static final long PATIENCE_SECONDS = 60;

    private final Audits audits;
    private final InvariantWords words = new InvariantWords();

    VerifyController(Audits audits) {
        this.audits = audits;
    }

    @Needs("audit.view")
    @GetMapping
    VerifyJson last(Actor actor) {
        return VerifyJson.of(audits.last(actor.company()), audits.running(actor.company()), words);
    }

    /** 200 with the result, or 202 while it still goes on. */
    @Needs("audit.run")
    @PostMapping
    ResponseEntity<VerifyJson> now(Actor actor) throws InterruptedException, ExecutionException {
        HttpStatus status = HttpStatus.OK;
        try {
            audits.now(actor).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            status = HttpStatus.ACCEPTED;
        }
        return ResponseEntity.status(status).body(last(actor));
    }
}
