package io.tongpin.access.web;

import io.tongpin.access.DeniedAttempts;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Writes down, when a request is over, that it was one of somebody who may not; stands before the gate that says so. */
class DeniedNotes implements HandlerInterceptor {

    private static final int MOST = 300;

    private final DeniedAttempts denied;

    DeniedNotes(DeniedAttempts denied) {
        this.denied = denied;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        Actor actor = SignedIn.actor(request);
        boolean tried = SignedIn.looks(request) == null; // What a preview does not show nobody has tried.
        if (tried && actor != null && Refused.of(request::getAttribute) instanceof Refused refused) {
            String what = request.getMethod() + " " + request.getRequestURI();
            denied.note(actor, what.length() > MOST ? what.substring(0, MOST) : what, refused.why());
        }
    }
}
