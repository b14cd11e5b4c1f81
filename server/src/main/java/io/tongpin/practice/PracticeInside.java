package io.tongpin.practice;

import io.tongpin.demo.DemoHost;
import io.tongpin.demo.DemoLogins;
import io.tongpin.platform.Greeting;
import io.tongpin.platform.SideNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes a node one for practice (练习环境内部): its chain says by its name what it is, and its password is no secret there. */
public final class PracticeInside implements DemoHost, Greeting {

    private final SideNode here;
    private final PracticeTickets tickets;

    public PracticeInside(SideNode here, PracticeTickets tickets) {
        this.here = here;
        this.tickets = tickets;
    }

    public PracticeTickets tickets() {
        return tickets;
    }

    public Optional<String> password() {
        return here.kept(PracticePlan.PASSWORD);
    }

    /** It stands on every screen and every print. */
    @Override
    public String company(String usual) {
        return "【练习】" + usual;
    }

    /** Read by whoever has started this process. */
    @Override
    public void day(int done, int all) {
        System.out.println("practice day " + done + "/" + all);
        System.out.flush();
    }

    @Override
    public void made(String password) {
        here.keep(PracticePlan.PASSWORD, password);
    }

    @Override
    public List<String> lines(Locale language) {
        String people = String.join(" · ", DemoLogins.all());
        String password = password().orElse("?");
        if (!language.getLanguage().equals("zh")) {
            return List.of(
                    "This is the practice environment: nothing here counts.",
                    "Sign in as: " + people + "  Password: " + password);
        }
        return language.equals(Locale.TRADITIONAL_CHINESE)
                ? List.of("這是練習環境：這裡的一切都不算數。", "登入帳號：" + people + "　密碼：" + password)
                : List.of("这是练习环境：这里的一切都不算数。", "登录账号：" + people + "　密码：" + password);
    }
}
