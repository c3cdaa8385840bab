package linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.community.GroupId;
import linli.community.Talk;
import linli.demo.Town.Neighbour;
import linli.demo.story.Conversation;
import linli.demo.story.Conversation.Part;
import linli.demo.story.Conversation.Turn;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What is said in each group on which day: every conversation once, a few on the days of the last month, some before. A
 * group has an order and a cast of its own, by its seed.
 */
final class Gossip {
    /** For how many days groups are talkative. */
    static final int DAYS = 30;

    /** How many conversations a group had before that, and has had today. */
    private static final int BEFORE = 5;

    private static final int EARLIER_TODAY = 2;
    private static final Map<Part, LocalTime> FROM = Map.of(
            Part.MORNING, LocalTime.of(6, 45),
            Part.NOON, LocalTime.of(11, 25),
            Part.AFTERNOON, LocalTime.of(14, 10),
            Part.EVENING, LocalTime.of(17, 40),
            Part.NIGHT, LocalTime.of(20, 50));
    /** How far into a part of the day a conversation may begin. */
    private static final Duration WITHIN = Duration.ofMinutes(75);

    /** Of one group: what is said on which day. */
    private record Agenda(GroupId group, String community, long seed, Map<Integer, List<Conversation>> days) {}

    private final Town town;
    private final Calendar calendar;
    private final Talk talk;
    private final Part current;
    private final List<Agenda> agendas = new ArrayList<>();

    Gossip(Town town, Calendar calendar, Talk talk) {
        var time = LocalTime.ofInstant(calendar.now(), Calendar.ZONE);
        this.current = Stream.of(Part.values())
                .filter(part -> !FROM.getOrDefault(part, LocalTime.MAX).isAfter(time))
                .reduce((_, later) -> later)
                .orElse(Part.NIGHT);
        this.town = town;
        this.calendar = calendar;
        this.talk = talk;
    }

    /** Decides what is said when, and adds a scene at the end of each day on which something is. */
    void plan() {
        town.groups.forEach((community, groups) -> {
            for (int i = 0; i < groups.size(); i++) {
                agendas.add(agenda(groups.get(i), community, seed(community, i)));
            }
        });
        for (int day = 1 - Calendar.DAYS; day < 0; day++) {
            int that = day;
            if (agendas.stream().anyMatch(agenda -> agenda.days().containsKey(that))) {
                calendar.add(calendar.moment(day, LocalTime.of(23, 20)), "群聊 talk", () -> say(that));
            }
        }
        calendar.add(calendar.ago(Duration.ofMinutes(1)), "群聊 talk", () -> say(0));
    }

    private static long seed(String community, int group) {
        return Chance.SEED ^ community.hashCode() * 1_009L + group;
    }

    private Agenda agenda(GroupId group, String community, long seed) {
        var chance = new Chance(seed);
        var days = new HashMap<Integer, List<Conversation>>();
        var free = new ArrayList<Conversation>();
        for (var one : chance.shuffled(town.conversations)) {
            var when = one.days();
            if (one.community() == null || one.community().equals(community)) {
                if (when == null) {
                    free.add(one);
                } else {
                    put(days, chance.between(when.first(), when.last()), one);
                }
            }
        }
        take(free, 1, part -> part == current).forEach(one -> put(days, 0, one));
        take(free, EARLIER_TODAY, part -> part.compareTo(current) < 0).forEach(one -> put(days, 0, one));
        take(free, BEFORE, _ -> true).forEach(one -> put(days, chance.between(10 - Calendar.DAYS, -DAYS - 1), one));
        for (int i = 0; i < free.size(); i++) {
            put(days, -1 - i % DAYS, free.get(i));
        }
        return new Agenda(group, community, seed, days);
    }

    private static void put(Map<Integer, List<Conversation>> days, int day, Conversation conversation) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(conversation);
    }

    private static List<Conversation> take(List<Conversation> from, int most, Predicate<Part> fitting) {
        var taken = from.stream()
                .filter(one -> fitting.test(one.part()))
                .limit(most)
                .toList();
        from.removeAll(taken);
        return taken;
    }

    private void say(int day) {
        var people = town.neighbours.stream().collect(Collectors.groupingBy(Neighbour::group));
        var lines = new ArrayList<Talk.Line>();
        for (var agenda : agendas) {
            var some = agenda.days().get(day);
            var there = people.get(agenda.group());
            if (some != null && there != null) {
                lines.addAll(sayIn(agenda, day, some, there));
            }
        }
        talk.say(town.id(), lines);
    }

    /** One after the other, by the parts of the day; of today what is past, the last of it a moment ago. */
    private List<Talk.Line> sayIn(Agenda agenda, int day, List<Conversation> some, List<Neighbour> people) {
        var chance = new Chance(agenda.seed() * 31 + day);
        var lines = new ArrayList<Talk.Line>();
        var free = Instant.MIN;
        for (var one : some.stream()
                .filter(each -> each.neighbours().size() <= people.size())
                .sorted(Comparator.comparing(Conversation::part))
                .toList()) {
            var pauses = one.turns().stream().map(_ -> pause(chance)).toList();
            var length = pauses.stream().reduce(Duration.ZERO, Duration::plus);
            boolean last = day == 0 && one.days() == null && one.part() == current;
            var begins = last
                    ? calendar.ago(length.plusMinutes(chance.between(2, 45)))
                    : calendar.moment(day, town.get(FROM, one.part()))
                            .plusSeconds(chance.between(0, (int) WITHIN.toSeconds()));
            if (begins.isBefore(free)) {
                begins = free;
            }
            if (begins.plus(length).isBefore(calendar.now())) {
                free = begins.plus(length).plusSeconds(chance.between(200, 2_400));
                lines.addAll(converse(agenda, one, people, begins, pauses, chance));
            }
        }
        return lines;
    }

    private static Duration pause(Chance chance) {
        return Duration.ofSeconds(chance.of(0.12) ? chance.between(240, 1_100) : chance.between(14, 150));
    }

    private List<Talk.Line> converse(
            Agenda agenda,
            Conversation conversation,
            List<Neighbour> people,
            Instant begins,
            List<Duration> pauses,
            Chance chance) {
        var cast = cast(conversation, agenda.community(), people, chance);
        var lines = new ArrayList<Talk.Line>();
        var at = begins;
        for (int i = 0; i < conversation.turns().size(); i++) {
            var turn = conversation.turns().get(i);
            var answers = turn.answers();
            var picture = turn.picture();
            var by = town.get(cast, turn.by());
            at = at.plus(pauses.get(i));
            lines.add(new Talk.Line(
                    agenda.group(),
                    by,
                    turn.by().equals(Turn.OWNER) ? Talk.Speaker.STAFF : Talk.Speaker.NEIGHBOUR,
                    key(agenda.group(), begins, i),
                    turn.text(),
                    picture == null ? List.of() : List.of(town.picture(picture)),
                    card(turn.card()),
                    answers == null ? null : key(agenda.group(), begins, answers),
                    likers(turn.likes(), by, people, chance),
                    at));
        }
        return lines;
    }

    private static String key(GroupId group, Instant begins, int turn) {
        return "%s-%d-%d".formatted(group, begins.toEpochMilli(), turn);
    }

    /** Who says what; those who have been here longest speak most. */
    private Map<String, PersonId> cast(
            Conversation conversation, String community, List<Neighbour> people, Chance chance) {
        var cast = new HashMap<String, PersonId>();
        conversation.neighbours().stream().sorted().forEach(letter -> {
            PersonId some;
            do {
                some = chance.favour(people, 1.6).id();
            } while (cast.containsValue(some));
            cast.put(letter, some);
        });
        cast.put(Turn.OWNER, town.storeOf(community).owner());
        return cast;
    }

    private static List<PersonId> likers(int likes, PersonId author, List<Neighbour> people, Chance chance) {
        var some = new LinkedHashSet<PersonId>();
        for (int i = 0; i < likes; i++) {
            some.add(chance.favour(people, 1.2).id());
        }
        some.remove(author);
        return List.copyOf(some);
    }

    /** What is not there yet is not shown. */
    private @Nullable Thing card(Conversation.@Nullable Card card) {
        if (card == null) {
            return null;
        }
        return switch (card.kind()) {
            case PRODUCT -> town.shelf(card.target(), null).offer().product().thing();
            case CAMPAIGN -> town.get(town.campaigns, card.target()).thing();
            case TEAM -> {
                var team = town.teams.get(card.target());
                yield team == null ? null : team.thing();
            }
            case POST ->
                town.articles.stream()
                        .filter(article -> article.story().key().equals(card.target()))
                        .findFirst()
                        .map(article -> article.id().thing())
                        .orElse(null);
        };
    }
}
