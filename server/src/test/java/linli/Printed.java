package linli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What whoever starts the server reads. */
@Component
public class Printed {
    private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/\\S+");

    private final Greeting greeting;

    Printed(Greeting greeting) {
        this.greeting = greeting;
    }

    /** Printed anew, as by another start. */
    public String text() {
        var bytes = new ByteArrayOutputStream();
        greeting.greet(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The link in it by which the first person signs in, where there is one. */
    public Optional<String> link() {
        return LINK.matcher(text()).results().map(found -> found.group()).findFirst();
    }
}
