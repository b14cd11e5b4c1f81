package io.tongpin.platform.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.BrokenOff;
import io.tongpin.platform.Problem;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong in a controller into a problem with a code; a stack trace never leaves the house. */
@RestControllerAdvice
class ProblemAdvice {

    private final ProblemPages pages;
    private final Incidents incidents;

    ProblemAdvice(ProblemPages pages, Incidents incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    /**
     * Left to the server, which cuts the line, or finds that the reader has: a problem at the end of a file would look like
     * its last row.
     */
    @ExceptionHandler({BrokenOff.class, EofException.class})
    void halfAnswer(IOException half) throws IOException {
        throw half;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        refused.keep(request::setAttribute);
        return pages.answer(refused.why(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyLimit.TooLarge) {
            return one(EdgeRefusals.tooLarge(BodyLimit.PLAIN), request);
        }
        Refusal why = switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> EdgeRefusals.field("request.unknown-field", path(unknown));
            case StreamConstraintsException deep -> EdgeRefusals.unreadable(at(deep));
            case JacksonException wrong
            when !wrong.getPath().isEmpty() -> EdgeRefusals.field("request.bad-value", path(wrong));
            case JacksonException broken -> EdgeRefusals.unreadable(at(broken));
            case null, default -> EdgeRefusals.unreadable("");
        };
        return one(why, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badValue(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return one(EdgeRefusals.field("request.bad-value", e.getName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return one(EdgeRefusals.field("request.missing", e.getParameterName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException e, HttpServletRequest request) {
        return one(EdgeRefusals.field("request.missing", e.getHeaderName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return one(EdgeRefusals.field("request.missing", e.getRequestPartName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingPathVariableException e, HttpServletRequest request) {
        return one(EdgeRefusals.field("request.missing", e.getVariableName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return one(EdgeRefusals.tooLarge(BodyLimit.FILES), request);
    }

    /** A form with files that breaks off, or is no form at all. */
    @ExceptionHandler
    ResponseEntity<Problem> brokenForm(MultipartException e, HttpServletRequest request) {
        boolean tooMuch = NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyLimit.TooLarge;
        return one(tooMuch ? EdgeRefusals.tooLarge(BodyLimit.FILES) : EdgeRefusals.unreadable(""), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NoResourceFoundException e, HttpServletRequest request) {
        return one(EdgeRefusals.notFound(request.getRequestURI()), request);
    }

    /** The security filters have their own answers; let them. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    ResponseEntity<Problem> security(RuntimeException e) {
        throw e;
    }

    /** The caller hung up; there is nobody to answer. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> gone(AsyncRequestNotUsableException e) {
        return null;
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception e, HttpServletRequest request) {
        Refusal why = e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
                ? EdgeRefusals.ofStatus(known.getStatusCode().value(), request.getRequestURI())
                : incidents.record(e, request);
        return one(why, request);
    }

    private ResponseEntity<Problem> one(Refusal why, HttpServletRequest request) {
        return pages.answer(List.of(why), request);
    }

    /** {@code lines[3].quantity}: where in what was sent. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }
}
