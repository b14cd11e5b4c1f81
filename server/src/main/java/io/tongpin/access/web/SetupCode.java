package io.tongpin.access.web;

import io.tongpin.access.SetUp;
import io.tongpin.platform.Greeting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The code that whoever started the node reads on the terminal (设置码) and types into the first page: without it, the first
 * stranger on the network could make himself the owner of a new node.
 */
class SetupCode implements Greeting {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final SetUp setUp;
    private final String code;

    SetupCode(SetUp setUp, RandomGenerator random) {
        this.setUp = setUp;
        StringBuilder letters = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> letters.append(LETTERS.charAt(at)));
        this.code = letters.toString();
    }

    boolean is(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> lines(Locale language) {
        if (!setUp.needed()) {
            return List.of();
        }
        String shown = code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
        if (!language.getLanguage().equals("zh")) {
            return List.of("New database. Open the address, enter this setup code and name the owner: " + shown);
        }
        return List.of(
                language.equals(Locale.TRADITIONAL_CHINESE)
                        ? "新的資料庫。請開啟上面的網址，輸入設定碼並指定老闆帳號：" + shown
                        : "新的数据库。请打开上面的网址，输入设置码并指定老板账号：" + shown);
    }
}
