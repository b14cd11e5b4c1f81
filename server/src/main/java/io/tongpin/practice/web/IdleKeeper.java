package io.tongpin.practice.web;

import io.tongpin.practice.IdleEnd;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells by the requests whether anybody practises: an open screen that only waits for news is nobody. */
class IdleKeeper implements WebMvcConfigurer, HandlerInterceptor, AutoCloseable {

    private final IdleEnd idle;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("practice-idle").factory());

    IdleKeeper(IdleEnd idle) {
        this.idle = idle;
        looks.scheduleWithFixedDelay(idle::look, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"text/event-stream".equals(request.getHeader(HttpHeaders.ACCEPT))) {
            idle.touch();
        }
        return true;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
