package io.tongpin.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The web client's files. Names under /assets carry a hash, so they may be kept for ever; a path that is no file is a
 * screen of the client and gets its first page, which must always be fresh.
 */
@Configuration(proxyBeanMethods = false)
class WebClientFiles implements WebMvcConfigurer {

    private final String place;

    WebClientFiles(@Value("${tongpin.client:classpath:/static/}") String place) {
        this.place = place;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(place + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(place)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Screens());
    }

    /** The address alone is no file's name, so it is sent on to the first page. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    private static final class Screens extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean screen = !path.startsWith("api/")
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return file == null && screen ? super.getResource("index.html", location) : file;
        }
    }
}
