package io.tongpin.platform.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a filter or the server itself refuses comes here to be said in words. */
@RestController
class ErrorPage implements ErrorController {

    private final ProblemPages pages;
    private final Incidents incidents;

    ErrorPage(ProblemPages pages, Incidents incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Refusal why = fault instanceof Throwable thrown
                ? incidents.record(thrown, request)
                : EdgeRefusals.ofStatus(status instanceof Integer code ? code : 404, String.valueOf(path));
        return pages.answer(List.of(why), request);
    }
}
