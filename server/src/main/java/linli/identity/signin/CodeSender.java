package linli.identity.signin;

import java.util.Locale;
import linli.identity.Destination;

/** Brings to the owner of a destination what is for them alone. */
interface CodeSender {
    void send(Destination destination, String code, Locale locale);

    /** Tells them that their account has another destination in its place; where nothing can be sent, nobody is told. */
    void sendReplaced(Destination destination, Locale locale);
}
