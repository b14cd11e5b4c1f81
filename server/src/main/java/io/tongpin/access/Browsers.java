package io.tongpin.access;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in two words that its user knows (浏览器): {@code Chrome} and {@code Windows}. */
public record Browsers(@Nullable String browser, @Nullable String system) {

    private record Sign(String name, Pattern pattern) {

        Sign(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }
    }

    /** In order: nearly all of them also call themselves Chrome or Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("WeChat", "MicroMessenger/"),
            new Sign("DingTalk", "DingTalk/"),
            new Sign("Edge", "Edg(?:e|A|iOS)?/"),
            new Sign("Opera", "OPR/"),
            new Sign("Huawei", "HuaweiBrowser/"),
            new Sign("Xiaomi", "MiuiBrowser/"),
            new Sign("Samsung", "SamsungBrowser/"),
            new Sign("UC", "UCBrowser/"),
            new Sign("QQ", "QQBrowser/"),
            new Sign("Firefox", "(?:Firefox|FxiOS)/"),
            new Sign("Chrome", "(?:Chrome|CriOS)/"),
            new Sign("Safari", "Version/[0-9.]+ .*Safari/"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "\\(iPhone"),
            new Sign("iPad", "\\(iPad"),
            new Sign("HarmonyOS", "HarmonyOS|OpenHarmony"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows NT"),
            new Sign("ChromeOS", "CrOS"),
            new Sign("macOS", "Mac OS X"),
            new Sign("Linux", "Linux"));

    /** @param agent the header {@code User-Agent} */
    static Browsers of(String agent) {
        return new Browsers(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    /** What a device is called: by the name that somebody gave it, or by what its browser says of itself. */
    public static @Nullable String named(@Nullable String device) {
        String words = device == null || !device.startsWith("Mozilla/")
                ? ""
                : of(device).words();
        return words.isEmpty() ? device : words;
    }

    /** As one says it: {@code Chrome · Windows}; empty if it says nothing that we know. */
    String words() {
        return Stream.of(browser, system).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static @Nullable String first(List<Sign> signs, String agent) {
        for (Sign sign : signs) {
            Matcher found = sign.pattern().matcher(agent);
            if (found.find()) {
                return sign.name();
            }
        }
        return null;
    }
}
