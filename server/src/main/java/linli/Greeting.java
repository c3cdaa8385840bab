package linli;

import java.io.PrintStream;
import linli.identity.DemoSignIns;
import linli.identity.FirstSignIn;
import linli.network.Network;
import linli.shared.web.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is, and how to get in. */
@Component
class Greeting implements ApplicationListener<ApplicationReadyEvent> {
    private final Environment environment;
    private final DemoSignIns signIns;
    private final FirstSignIn first;
    private final Network network;
    private final PublicAddress publicAddress;

    Greeting(
            Environment environment,
            DemoSignIns signIns,
            FirstSignIn first,
            Network network,
            PublicAddress publicAddress) {
        this.environment = environment;
        this.signIns = signIns;
        this.first = first;
        this.network = network;
        this.publicAddress = publicAddress;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        greet(System.out);
    }

    void greet(PrintStream out) {
        if (environment.containsProperty("local.server.port")) {
            var address = publicAddress.origin().toString();
            out.print("""

                    ┌──────────────────────────────────────────────────────────────
                    │ 邻里已就绪  Linli is ready
                    │   会员端 Members   %1$s/app/
                    │   控制台 Console   %1$s/console/
                    %2$s
                    │   停止 Stop        Ctrl-C, or / 或 ./linli stop
                    └──────────────────────────────────────────────────────────────

                    """.formatted(address, wayIn(address)));
            out.flush();
        }
    }

    private String wayIn(String address) {
        if (signIns.isDemo()) {
            return """
                    │ 演示模式:登录页可一键登录
                    │ Demo mode: one-click sign-in on the sign-in page""";
        }
        return first.isNeeded() || !first.isSomebodys() && network.listBrands().isEmpty()
                ? """
                    │ 第一次使用:请打开此链接登录,创建品牌,即成为总部
                    │ First time: open this link and found your brand; its founder is its HQ
                    │   %s%s
                    │   (30 分钟内有效,只能用一次;在你设好自己的登录方式之前,每次启动都会给出一个新的)
                    │   (good for 30 minutes and one use; each start prints another until you have a way in of your own)""".formatted(address, first.offer())
                : """
                    │ 登录:验证码、密码或通行密钥
                    │ Sign in by code, password or passkey""";
    }
}
