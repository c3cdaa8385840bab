package linli.identity.signin;

import java.time.Duration;
import linli.shared.web.Problems;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    CodeSender codeSender(
            ObjectProvider<JavaMailSender> mail, Problems texts, @Value("${linli.mail-from}") String from) {
        var log = new LogCodeSender();
        var sender = mail.getIfAvailable();
        return sender == null ? log : new MailCodeSender(sender, texts, from, log);
    }

    @Bean
    Job sweepCodes(CodeRepository codes, GuessRepository guesses) {
        return new Job("identity.sweep-sign-in", Lane.SLOW, Duration.ofHours(1), () -> {
            codes.sweep();
            guesses.sweep();
        });
    }
}
