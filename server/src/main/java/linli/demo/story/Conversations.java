package linli.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linli.demo.story.Conversation.Card;
import linli.demo.story.Conversation.CardKind;
import linli.demo.story.Conversation.Days;
import linli.demo.story.Conversation.Part;
import linli.demo.story.Conversation.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said in the groups, as it stands in {@code demo/talk}: a file for each community and one for all of them.
 * A conversation begins with {@code @evening}, or {@code @evening -3..-1} if it may only be said on those days, and has a
 * line for each turn: {@code b>1 a text [product:handle] [picture:motif:seed] ♥2} is said by b in answer to the first
 * turn, shows a card and a picture, and is liked by two. Everything but letter and text may be missing.
 */
public final class Conversations {
    private static final Pattern HEAD = Pattern.compile("@([a-z]+)(?: (-?\\d+)\\.\\.(-?\\d+))?");
    private static final Pattern TURN = Pattern.compile("([a-eo])(?:>(\\d+))? (.+?)(?: \\[(product|campaign|post|team):"
            + "([a-z0-9-]+)])?(?: \\[picture:([a-z]+):(\\d+)])?(?: ♥(\\d+))?");

    private Conversations() {}

    /** Those of the story's communities, each community's first. */
    public static List<Conversation> load(Story story) {
        var all = new ArrayList<Conversation>();
        for (var community : story.communities()) {
            all.addAll(parse(community.key(), read("/demo/talk/" + community.key() + ".txt")));
        }
        all.addAll(parse(null, read("/demo/talk/everywhere.txt")));
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException if a line is none of these */
    static List<Conversation> parse(@Nullable String community, String text) {
        return text.strip().transform(all -> List.of(all.split("\\n\\s*\\n"))).stream()
                .map(block -> conversation(community, block.lines().toList()))
                .toList();
    }

    private static Conversation conversation(@Nullable String community, List<String> lines) {
        var head = match(HEAD, lines.getFirst());
        return new Conversation(
                community,
                Part.valueOf(head.group(1).toUpperCase(Locale.ROOT)),
                head.group(2) == null
                        ? null
                        : new Days(Integer.parseInt(head.group(2)), Integer.parseInt(head.group(3))),
                lines.stream().skip(1).map(Conversations::turn).toList());
    }

    private static Turn turn(String line) {
        var said = match(TURN, line);
        return new Turn(
                said.group(1),
                said.group(3),
                said.group(2) == null ? null : Integer.parseInt(said.group(2)) - 1,
                said.group(8) == null ? 0 : Integer.parseInt(said.group(8)),
                said.group(4) == null
                        ? null
                        : new Card(CardKind.valueOf(said.group(4).toUpperCase(Locale.ROOT)), said.group(5)),
                said.group(6) == null ? null : new Story.Picture(said.group(6), Long.parseLong(said.group(7))));
    }

    private static MatchResult match(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not to be read: " + line);
        }
        return matcher.toMatchResult();
    }

    private static String read(String resource) {
        try (InputStream in = Conversations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
