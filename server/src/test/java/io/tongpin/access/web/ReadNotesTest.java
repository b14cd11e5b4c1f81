package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tongpin.access.Holder;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Looks;
import io.tongpin.kernel.Actor;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the read log costs a request that changes something: a look for what is not there. */
class ReadNotesTest {

    private static final int PARTS = 100_000;

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPartOfTheAnswerToACommandAllocatesNothing() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/documents/1/post");
        Actor seller = new Actor(1, new UUID(1, 1), "x", Set.of("*"), null, null);
        SignedIn.is(request, new Holder(seller, new UUID(1, 2), null, null, false, false), null);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int warm = 0; warm < 5; warm++) {
            parts();
        }

        long before = threads.getCurrentThreadAllocatedBytes();
        int found = parts();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(found).isZero();
        assertThat(bytes).as("bytes for " + PARTS + " parts").isLessThan(PARTS / 10);
    }

    private static int parts() {
        int found = 0;
        for (int i = 0; i < PARTS; i++) {
            found += GuardedFields.looks() == null ? 0 : 1;
        }
        return found;
    }

    @Test
    void aQuestionHasLooks() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/customers");
        new Looks(new FieldCatalogue(), "customers", kind -> true, seen -> {}).keep(request::setAttribute);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(GuardedFields.looks()).isNotNull();
    }
}
