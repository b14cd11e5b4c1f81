package io.tongpin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** "Sign in first" and "you may not", as problems like all others. */
@Component
class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemPages pages;

    SecurityAnswers(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        pages.write(EdgeRefusals.ofStatus(401, request.getRequestURI()), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        pages.write(EdgeRefusals.ofStatus(403, request.getRequestURI()), request, response);
    }
}
