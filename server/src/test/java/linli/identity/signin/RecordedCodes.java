package linli.identity.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.identity.Destination;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Keeps the last code for each destination, as its owner would see it, and who was told that theirs was replaced. */
@Primary
@Component
public class RecordedCodes implements CodeSender {
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    @Override
    public void send(Destination destination, String code, Locale locale) {
        codes.put(destination.value(), code);
    }

    @Override
    public void sendReplaced(Destination destination, Locale locale) {
        replaced.add(destination.value());
    }

    public boolean has(String destination) {
        return codes.containsKey(Destination.parse(destination).value());
    }

    public String last(String destination) {
        return Optional.ofNullable(codes.get(Destination.parse(destination).value()))
                .orElseThrow();
    }

    boolean wasToldOfReplacement(String destination) {
        return replaced.contains(Destination.parse(destination).value());
    }
}
