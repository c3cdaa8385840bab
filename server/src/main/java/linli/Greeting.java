package linli;

import java.io.PrintStream;
import linli.identity.DemoSignIns;
import linli.network.Network;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is, and how to get in. */
@Component
class Greeting implements ApplicationListener<ApplicationReadyEvent> {
    private final Environment environment;
    private final DemoSignIns signIns;
    private final Network network;

    Greeting(Environment environment, DemoSignIns signIns, Network network) {
        this.environment = environment;
        this.signIns = signIns;
        this.network = network;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        greet(System.out);
    }

    void greet(PrintStream out) {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            var address = "http://%s:%s".formatted(environment.getProperty("server.address", "127.0.0.1"), port);
            out.print("""

                    ┌──────────────────────────────────────────────────────────────
                    │ 邻里已就绪  Linli is ready
                    │   会员端 Members   %1$s/app/
                    │   控制台 Console   %1$s/console/
                    %2$s
                    │   停止 Stop        Ctrl-C, or / 或 ./linli stop
                    └──────────────────────────────────────────────────────────────

                    """.formatted(address, wayIn()));
            out.flush();
        }
    }

    private String wayIn() {
        if (signIns.isDemo()) {
            return """
                    │ 演示模式:登录页可一键登录
                    │ Demo mode: one-click sign-in on the sign-in page""";
        }
        return network.listBrands().isEmpty() ? """
                    │ 第一次使用:在控制台用手机号或邮箱验证码登录,再创建品牌,即成为总部
                    │   (未配置短信或邮件时,验证码写在数据目录的 logs/linli.log)
                    │ First time: sign in to the console by code and found a brand; its founder is its HQ
                    │   (codes are in logs/linli.log of the data directory until mail is set up)""" : """
                    │ 登录:验证码、密码或通行密钥
                    │ Sign in by code, password or passkey""";
    }
}
