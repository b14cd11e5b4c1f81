package io.tongpin.demo;

import io.tongpin.access.People;
import io.tongpin.access.SetUp;
import io.tongpin.catalog.Catalog;
import io.tongpin.documents.PostDocument;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chains;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import io.tongpin.platform.Greeting;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills a new database when asked to, and tells the owner's password once (演示数据). */
@Component
class Demo implements ApplicationRunner, Greeting {

    private static final String COMPANY = "同频服饰";
    private static final long SEED = 20_260_101;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final boolean wanted;
    private final int days;
    private final SetUp setUp;
    private final DemoChain chain;
    private final PostDocument post;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Optional<DemoHost> host;
    private volatile String told = "";
    private volatile boolean occupied;

    Demo(
            @Value("${tongpin.demo:false}") boolean wanted,
            @Value("${tongpin.demo.days:30}") int days,
            SetUp setUp,
            Database database,
            Chains chains,
            Catalog catalog,
            Parties parties,
            People people,
            PostDocument post,
            Ids ids,
            InstantSource clock,
            RandomGenerator random,
            Optional<DemoHost> host) {
        this.wanted = wanted;
        this.days = days;
        this.setUp = setUp;
        this.chain = new DemoChain(setUp, database, chains, catalog, parties, people, ids);
        this.post = post;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.host = host;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        occupied = !setUp.needed();
        if (occupied) {
            return;
        }
        DemoHost wishes = host.orElse(DemoHost.NOBODY);
        String password = passwordOfChance();
        SplittableRandom dice = new SplittableRandom(SEED);
        var today = clock.instant().atZone(ZONE).toLocalDate();
        DemoChain.Founded founded = chain.found(wishes.company(COMPANY), password, dice);
        new DemoTrade(founded, post, ids, dice, today).run(days, wishes);
        wishes.made(password);
        told = DemoChain.LOGIN + " / " + password;
    }

    private String passwordOfChance() {
        byte[] secret = new byte[6];
        random.nextBytes(secret);
        return "Demo-" + HexFormat.of().formatHex(secret);
    }

    @Override
    public List<String> lines(Locale language) {
        if (host.isPresent()) {
            return List.of(); // Who had it made tells of it.
        }
        if (occupied) {
            return List.of(notAgain(language));
        }
        if (told.isEmpty()) {
            return List.of();
        }
        boolean chinese = language.getLanguage().equals("zh");
        return List.of(
                (chinese ? "演示连锁店已就绪，登录：" : "The demo chain is ready. Sign in: ") + told,
                (chinese ? "其他岗位，密码相同：" : "Others, with the same password: ")
                        + String.join(chinese ? "、" : ", ", DemoPeople.told(chinese)));
    }

    /** Its password was told when it was founded, and is nowhere kept. */
    private static String notAgain(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return "There is a company here already, so no demo chain was made. Sign in with an account you have;"
                    + " for a new demo choose another directory: --data DIRECTORY";
        }
        return language.equals(Locale.TRADITIONAL_CHINESE)
                ? "這裡已有公司，沒有再建演示資料。請用已有的帳號登入；要一套新的演示，請換一個目錄：--data 目錄"
                : "这里已有公司，没有再建演示数据。请用已有的账号登录；要一套新的演示，请换一个目录：--data 目录";
    }
}
