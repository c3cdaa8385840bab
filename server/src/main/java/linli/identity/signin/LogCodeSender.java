package linli.identity.signin;

import java.util.Locale;
import linli.identity.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes codes to the log of an installation that cannot send any. */
class LogCodeSender implements CodeSender {
    private static final Logger LOG = LoggerFactory.getLogger(LogCodeSender.class);

    @Override
    public void send(Destination destination, String code, Locale locale) {
        LOG.warn("No way to send codes is configured. The code for {} is {}", destination.masked(), code);
    }

    @Override
    public void sendReplaced(Destination destination, Locale locale) {
        LOG.info("No way to tell {} that it was replaced is configured", destination.masked());
    }
}
