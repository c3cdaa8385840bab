package linli.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import linli.art.Avatars;
import linli.media.Media;
import linli.media.MediaId;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;

/** What somebody has before they have chosen anything: a name to go by, and a drawn face that stays until they change it. */
@Service
public class Newcomers {
    private static final int FACES = 512;
    private static final int SIDE = 240;

    private final NewcomerRepository newcomers;
    private final Media media;
    private final RandomGenerator random;
    /** Those drawn so far; the same drawing is one picture, whoever draws it. */
    private final Map<Long, MediaId> faces = new ConcurrentHashMap<>();

    Newcomers(NewcomerRepository newcomers, Media media, RandomGenerator random) {
        this.newcomers = newcomers;
        this.media = media;
        this.random = random;
    }

    /** Names that nobody goes by yet, if there are any among those drawn; never none. */
    public List<String> propose(int count, Locale locale) {
        var drawn = NewcomerNames.draw(count * 2, locale, random);
        var taken = newcomers.taken(drawn);
        var free = drawn.stream()
                .filter(name -> !taken.contains(name))
                .limit(count)
                .toList();
        return free.isEmpty() ? drawn.subList(0, 1) : free;
    }

    /** Gives a face to somebody who comes for the first time and has none. */
    public void welcome(PersonId person) {
        if (newcomers.isExpected(person)) {
            newcomers.welcome(person, face(Math.floorMod(Long.hashCode(person.value()), FACES)));
        }
    }

    private MediaId face(long seed) {
        return faces.computeIfAbsent(seed, drawn -> media.store(Avatars.jpeg(drawn, SIDE)));
    }
}
