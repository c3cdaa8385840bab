package linli.identity.signin;

import java.util.Locale;
import linli.identity.Destination;
import linli.shared.web.Problems;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends codes by e-mail; those for a phone number go to whatever else is configured. */
class MailCodeSender implements CodeSender {
    private final JavaMailSender mail;
    private final Problems texts;
    private final String from;
    private final CodeSender phones;

    MailCodeSender(JavaMailSender mail, Problems texts, String from, CodeSender phones) {
        this.mail = mail;
        this.texts = texts;
        this.from = from;
        this.phones = phones;
    }

    @Override
    public void send(Destination destination, String code, Locale locale) {
        switch (destination.kind()) {
            case EMAIL -> mail(destination, texts.text("code.subject", locale), texts.text("code.text", locale, code));
            case PHONE -> phones.send(destination, code, locale);
        }
    }

    @Override
    public void sendReplaced(Destination destination, Locale locale) {
        switch (destination.kind()) {
            case EMAIL ->
                mail(destination, texts.text("replaced.subject", locale), texts.text("replaced.text", locale));
            case PHONE -> phones.sendReplaced(destination, locale);
        }
    }

    private void mail(Destination to, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.value());
        message.setSubject(subject);
        message.setText(text);
        mail.send(message);
    }
}
