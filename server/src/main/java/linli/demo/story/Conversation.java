package linli.demo.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say to each other at once.
 *
 * @param community the key of the community where it is said; null for any
 * @param days when it may be said, because it speaks of something; null for any day
 */
public record Conversation(
        @Nullable String community, Part part, @Nullable Days days, List<Turn> turns) {

    /** When on a day one speaks like this. */
    public enum Part {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING,
        NIGHT
    }

    /** Days before today, as negative numbers; both may be it. */
    public record Days(int first, int last) {
        public Days {
            if (first > last || last > 0) {
                throw new IllegalArgumentException("days " + first + ".." + last);
            }
        }
    }

    /** What a card shows: a thing by its key or handle, of a team the latest of the campaign's. */
    public enum CardKind {
        PRODUCT,
        CAMPAIGN,
        POST,
        TEAM
    }

    public record Card(CardKind kind, String target) {}

    /**
     * @param by {@link #OWNER}, or a letter for one of the neighbours who take part
     * @param answers which of the turns before, from 0 on; null for none in particular
     */
    public record Turn(
            String by,
            String text,
            @Nullable Integer answers,
            int likes,
            @Nullable Card card,
            Story.@Nullable Picture picture) {
        /** Whoever keeps the community. */
        public static final String OWNER = "o";
    }

    public Conversation {
        turns = List.copyOf(turns);
        var speakers = new HashSet<String>();
        for (int i = 0; i < turns.size(); i++) {
            speakers.add(turns.get(i).by());
            var answers = turns.get(i).answers();
            if (answers != null && (answers < 0 || answers >= i)) {
                throw new IllegalArgumentException(
                        "answers what is not said: " + turns.get(i).text());
            }
        }
        if (turns.size() < 3 || turns.size() > 9 || speakers.size() < 2 || speakers.size() > 5) {
            throw new IllegalArgumentException("no conversation: " + turns);
        }
    }

    /** The neighbours who take part. */
    public Set<String> neighbours() {
        var letters = new HashSet<String>();
        turns.forEach(turn -> letters.add(turn.by()));
        letters.remove(Turn.OWNER);
        return letters;
    }
}
