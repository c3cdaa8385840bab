package linli.identity.signin;

import java.util.Locale;
import linli.identity.Destination;

/** Brings a one-time code to its owner. */
interface CodeSender {
    void send(Destination destination, String code, Locale locale);
}
