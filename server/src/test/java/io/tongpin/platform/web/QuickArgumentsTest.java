package io.tongpin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.NodeTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** The short way reads what Spring reads, or refuses as Spring refuses: every parameter there is, whatever is sent. */
@NodeTest
class QuickArgumentsTest {

    private static final String ID = "0192f0c4-0000-7000-8000-00000000000a";

    private static final List<List<String>> SAID = List.of(
            List.of(),
            List.of(""),
            List.of(" "),
            List.of(ID),
            List.of(ID.toUpperCase(java.util.Locale.ROOT)),
            List.of(" " + ID),
            List.of(ID + "0"),
            List.of(ID.replace("-", "x")),
            List.of("1-2-3-4-5"),
            List.of("7"),
            List.of("007"),
            List.of(" 7"),
            List.of("-7"),
            List.of("+7"),
            List.of("0x10"),
            List.of("٣"),
            List.of("999999999"),
            List.of("9999999999"),
            List.of("7.0"),
            List.of("\"7\""),
            List.of("true"),
            List.of("TRUE"),
            List.of("on"),
            List.of("no"),
            List.of("0"),
            List.of("羊绒"),
            List.of("{x}"),
            List.of("${java.home}"),
            List.of(ID, ID),
            List.of("1", "2"),
            List.of("true", "x"));

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "{}",
            "[]",
            "7",
            "{\"note\":\"羊绒\"}",
            "{\"note\":7}",
            "{\"nosuch\":1}",
            "{\"note\":\"a\"} {}",
            "{\"note\":\"a\"",
            "{\"version\":\"x\"}",
            "{\"id\":\"x\"}",
            "{\"lines\":[{\"lineNo\":\"x\"}]}",
            "{'note':1}");

    private static final List<String> KINDS = List.of(
            "application/json",
            "application/json;charset=UTF-8",
            "application/json; charset=ISO-8859-1",
            "text/plain",
            "application/x-www-form-urlencoded",
            "nonsense",
            "");

    @Autowired
    RequestMappingHandlerAdapter adapter;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Stream<MethodParameter> parameters(Class<? extends HandlerMethodArgumentResolver> quick) {
        HandlerMethodArgumentResolver one = resolver(quick);
        return mapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
                .filter(one::supportsParameter);
    }

    private HandlerMethodArgumentResolver resolver(Class<? extends HandlerMethodArgumentResolver> quick) {
        return Objects.requireNonNull(adapter.getArgumentResolvers()).stream()
                .filter(quick::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever would read it if the short ways were not there. */
    private HandlerMethodArgumentResolver usual(MethodParameter parameter) {
        return Objects.requireNonNull(adapter.getArgumentResolvers()).stream()
                .filter(one -> !(one instanceof QuickNames) && !(one instanceof QuickBody))
                .filter(one -> one.supportsParameter(parameter))
                .findFirst()
                .orElseThrow();
    }

    private String read(HandlerMethodArgumentResolver by, MethodParameter parameter, MockHttpServletRequest request) {
        try {
            @Nullable
            Object read = by.resolveArgument(
                    parameter,
                    new ModelAndViewContainer(),
                    new ServletWebRequest(request),
                    new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
            return read == null ? "nothing" : read.getClass().getSimpleName() + " " + read;
        } catch (Exception e) {
            Throwable cause = e.getCause();
            return e.getClass().getSimpleName() + " " + e.getMessage()
                    + (cause == null ? "" : " by " + cause.getClass());
        }
    }

    @Test
    void namesAreReadAsSpringReadsThem() {
        List<String> otherwise = new ArrayList<>();
        List<MethodParameter> all = parameters(QuickNames.class).toList();
        for (MethodParameter parameter : all) {
            for (List<String> said : SAID) {
                String quick = read(resolver(QuickNames.class), parameter, saying(parameter, said));
                String usual = read(usual(parameter), parameter, saying(parameter, said));
                if (!quick.equals(usual)) {
                    otherwise.add(parameter + " " + said + ": " + quick + ", and should be " + usual);
                }
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(all).hasSizeGreaterThan(150);
    }

    private static MockHttpServletRequest saying(MethodParameter parameter, List<String> said) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        RequestHeader head = parameter.getParameterAnnotation(RequestHeader.class);
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            request.setAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                    said.isEmpty()
                            ? Map.of()
                            : Map.of(Objects.requireNonNull(parameter.getParameterName()), said.getFirst()));
        } else if (head != null) {
            said.forEach(value -> request.addHeader(head.value(), value));
        } else {
            said.forEach(value -> request.addParameter(Objects.requireNonNull(parameter.getParameterName()), value));
        }
        return request;
    }

    @Test
    void bodiesAreReadAsSpringReadsThem() {
        List<String> otherwise = new ArrayList<>();
        List<MethodParameter> all = parameters(QuickBody.class).toList();
        for (MethodParameter parameter : all) {
            for (String body : BODIES) {
                for (String kind : KINDS) {
                    String quick = read(resolver(QuickBody.class), parameter, with(kind, body));
                    String usual = read(usual(parameter), parameter, with(kind, body));
                    if (!quick.equals(usual)) {
                        otherwise.add(parameter + " " + kind + " " + body + ": " + quick + ", and should be " + usual);
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(all).hasSizeGreaterThan(15);
    }

    private static MockHttpServletRequest with(String kind, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (!kind.isEmpty()) {
            request.setContentType(kind);
        }
        return request;
    }
}
