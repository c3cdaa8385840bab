package linli.insight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linli.campaign.CampaignId;
import linli.community.CommunityId;
import linli.insight.reach.Period;
import linli.insight.reach.SectionReach;
import linli.insight.reach.Step;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the boards must show, counted the plain way: every event of a brand, one after the other, in memory. */
final class Recount {
    private record Event(
            LocalDate day,
            boolean bySystem,
            @Nullable Long person,
            @Nullable Long visitor,
            String verb,
            String kind,
            long thing,
            @Nullable Long store,
            @Nullable Long community,
            @Nullable Long touchpoint,
            @Nullable Long share,
            @Nullable Long post,
            long value) {}

    private record Doing(Thing scope, Step step) {}

    record Sales(long paid, long refunded, long orders, long shares, long brought) {
        static final Sales NONE = new Sales(0, 0, 0, 0, 0);

        Sales plus(Sales other) {
            return new Sales(
                    paid + other.paid,
                    refunded + other.refunded,
                    orders + other.orders,
                    shares + other.shares,
                    brought + other.brought);
        }
    }

    private record ScopeDay(Thing scope, LocalDate day) {}

    record Moved(long net, long orders, long brought) {
        Moved plus(Moved other) {
            return new Moved(net + other.net, orders + other.orders, brought + other.brought);
        }
    }

    private record SharerDay(long sharer, LocalDate day) {}

    private final BrandId brand;
    private final Map<Doing, Map<Long, List<LocalDate>>> done = new HashMap<>();
    private final Map<ScopeDay, Sales> sales = new HashMap<>();
    private final Map<SharerDay, Moved> moved = new HashMap<>();
    private final Map<Long, Map<Long, Set<String>>> readers = new HashMap<>();

    Recount(JdbcClient db, BrandId brand) {
        this.brand = brand;
        var events = db.sql(
                        "select *, network.day_of(brand, occurred_at) as day from activity.event_v1 where brand = :brand order by transaction, id")
                .param("brand", brand.value())
                .query((row, _) -> new Event(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("by_system"),
                        Columns.findLong(row, "person"),
                        Columns.findLong(row, "visitor"),
                        row.getString("verb"),
                        row.getString("kind"),
                        row.getLong("thing"),
                        Columns.findLong(row, "store"),
                        Columns.findLong(row, "community"),
                        Columns.findLong(row, "touchpoint"),
                        Columns.findLong(row, "share"),
                        Columns.findLong(row, "post"),
                        row.getLong("value")))
                .list();
        var sharers = new HashMap<Long, Long>();
        db.sql("select id, sharer from referral.share_v1 where brand = :brand")
                .param("brand", brand.value())
                .query(row -> {
                    sharers.put(row.getLong("id"), row.getLong("sharer"));
                });
        var paths = new HashMap<Long, Map<Integer, Long>>();
        db.sql("select order_id, degree, sharer from referral.path_v1 where brand = :brand")
                .param("brand", brand.value())
                .query(row -> {
                    paths.computeIfAbsent(row.getLong("order_id"), _ -> new TreeMap<>())
                            .put(row.getInt("degree"), row.getLong("sharer"));
                });
        count(events, sharers, paths);
    }

    private void count(List<Event> events, Map<Long, Long> sharers, Map<Long, Map<Integer, Long>> paths) {
        var owners = new HashMap<Long, Long>();
        events.forEach(event -> {
            if (event.person() != null && event.visitor() != null) {
                owners.putIfAbsent(event.visitor(), event.person());
            }
        });
        var communities = new HashMap<Long, Set<Long>>();
        var orders = new HashMap<Long, Set<Thing>>();
        var deposits = new HashMap<Long, Set<Thing>>();
        var brought = new HashSet<Long>();
        for (var event : events) {
            if (event.bySystem()) {
                switch (event.verb()) {
                    case "REFUND" -> refund(event, orders, paths);
                    case "FORFEIT" -> keep(event, deposits, paths);
                    default -> {}
                }
                continue;
            }
            var person = event.person();
            long who = person != null
                    ? person
                    : owners.getOrDefault(event.visitor(), Objects.requireNonNull(event.visitor()));
            var scopes = scopes(event);
            if (event.verb().equals("PAY") || event.verb().equals("DEPOSIT")) {
                communities.getOrDefault(who, Set.of()).forEach(id -> scopes.add(new Thing(CommunityId.KIND, id)));
            }
            var step = step(event);
            if (step != null) {
                scopes.forEach(scope -> add(scope, step, who, event.day()));
            }
            if (event.verb().equals("JOIN")) {
                scopes.stream()
                        .filter(scope -> scope.kind().equals(CommunityId.KIND))
                        .forEach(scope -> communities
                                .computeIfAbsent(who, _ -> new HashSet<>())
                                .add(scope.id()));
            }
            var path = paths.getOrDefault(event.thing(), Map.of());
            switch (event.verb()) {
                case "PAY" -> {
                    orders.put(event.thing(), scopes);
                    sell(scopes, event.day(), new Sales(event.value(), 0, 1, 0, 0));
                    path.forEach((degree, sharer) -> {
                        move(sharer, event.day(), new Moved(event.value(), 1, 0));
                        if (degree == 1) {
                            scopes.forEach(scope -> add(scope, Step.REFER, sharer, event.day()));
                        }
                    });
                }
                case "DEPOSIT" -> deposits.put(event.thing(), scopes);
                case "REFUND" -> refund(event, orders, paths);
                case "SHARE" -> sell(scopes, event.day(), new Sales(0, 0, 0, 1, 0));
                case "JOIN" -> {
                    var sharer = event.share() == null ? null : sharers.get(event.share());
                    if (sharer != null && person != null && sharer != who && brought.add(who)) {
                        sell(scopes, event.day(), new Sales(0, 0, 0, 0, 1));
                        move(sharer, event.day(), new Moved(0, 0, 1));
                    }
                }
                default -> {}
            }
            read(event, who);
        }
    }

    /** A deposit is a payment, without an order, once it is kept. */
    private void keep(Event event, Map<Long, Set<Thing>> deposits, Map<Long, Map<Integer, Long>> paths) {
        var where = deposits.get(event.thing());
        if (where != null) {
            sell(where, event.day(), new Sales(event.value(), 0, 0, 0, 0));
            paths.getOrDefault(event.thing(), Map.of())
                    .values()
                    .forEach(sharer -> move(sharer, event.day(), new Moved(event.value(), 0, 0)));
        }
    }

    /** A deposit that goes back was no payment. */
    private void refund(Event event, Map<Long, Set<Thing>> orders, Map<Long, Map<Integer, Long>> paths) {
        var where = orders.get(event.thing());
        if (where != null) {
            sell(where, event.day(), new Sales(0, event.value(), 0, 0, 0));
            paths.getOrDefault(event.thing(), Map.of())
                    .values()
                    .forEach(sharer -> move(sharer, event.day(), new Moved(-event.value(), 0, 0)));
        }
    }

    private Set<Thing> scopes(Event event) {
        var scopes = new LinkedHashSet<Thing>();
        scopes.add(Thing.of(brand));
        place(scopes, StoreId.KIND, event.store(), event);
        place(scopes, CommunityId.KIND, event.community(), event);
        place(scopes, TouchpointId.KIND, event.touchpoint(), event);
        place(scopes, CampaignId.KIND, null, event);
        return scopes;
    }

    private static void place(Set<Thing> scopes, Kind kind, @Nullable Long where, Event event) {
        if (where != null) {
            scopes.add(new Thing(kind, where));
        } else if (event.kind().equals(kind.name())) {
            scopes.add(new Thing(kind, event.thing()));
        }
    }

    private static @Nullable Step step(Event event) {
        return switch (event.verb()) {
            case "TOUCH" -> Step.TOUCH;
            case "JOIN" -> Step.JOIN;
            case "VIEW", "READ_SECTION" -> event.kind().equals("POST") ? Step.READ : null;
            case "LIKE", "COMMENT", "TALK", "SHARE" -> Step.INTERACT;
            case "PAY" -> Step.ORDER;
            default -> null;
        };
    }

    private void read(Event event, long who) {
        var post = event.kind().equals("POST") && event.post() == null ? Long.valueOf(event.thing()) : event.post();
        if (post == null) {
            return;
        }
        var marks = readers.computeIfAbsent(post, _ -> new HashMap<>()).computeIfAbsent(who, _ -> new HashSet<>());
        if (event.kind().equals("POST") && event.verb().equals("VIEW")) {
            marks.add("0");
        } else if (event.kind().equals("POST") && event.verb().equals("READ_SECTION")) {
            marks.add(Long.toString(event.value()));
        } else if (Set.of("LIKE", "COMMENT", "SHARE", "JOIN", "ADD_TO_CART", "TEAM_OPEN", "TEAM_JOIN", "PAY")
                .contains(event.verb())) {
            marks.add("acted");
        }
    }

    private void add(Thing scope, Step step, long who, LocalDate day) {
        done.computeIfAbsent(new Doing(scope, step), _ -> new HashMap<>())
                .computeIfAbsent(who, _ -> new ArrayList<>())
                .add(day);
    }

    private void sell(Set<Thing> scopes, LocalDate day, Sales change) {
        scopes.forEach(scope -> sales.merge(new ScopeDay(scope, day), change, Sales::plus));
    }

    private void move(long sharer, LocalDate day, Moved change) {
        moved.merge(new SharerDay(sharer, day), change, Moved::plus);
    }

    Set<Thing> scopes() {
        return done.keySet().stream().map(Doing::scope).collect(Collectors.toSet());
    }

    /** The different people who did the step in the period. */
    long people(Thing scope, Step step, Period period) {
        if (step == Step.REPEAT) {
            return done.getOrDefault(new Doing(scope, Step.ORDER), Map.of()).values().stream()
                    .filter(days -> days.stream().sorted().skip(1).anyMatch(day -> isIn(day, period)))
                    .count();
        }
        return done.getOrDefault(new Doing(scope, step), Map.of()).values().stream()
                .filter(days -> days.stream().anyMatch(day -> isIn(day, period)))
                .count();
    }

    /** Those who did the step for the first time in the period. */
    long firsts(Thing scope, Step step, Period period) {
        return done.getOrDefault(new Doing(scope, step), Map.of()).values().stream()
                .filter(days -> isIn(days.stream().min(LocalDate::compareTo).orElseThrow(), period))
                .count();
    }

    Sales sales(Thing scope, Period period) {
        return sales.entrySet().stream()
                .filter(entry -> entry.getKey().scope().equals(scope)
                        && isIn(entry.getKey().day(), period))
                .map(Map.Entry::getValue)
                .reduce(Sales.NONE, Sales::plus);
    }

    Map<Long, Moved> moved(Period period) {
        var bySharer = new HashMap<Long, Moved>();
        moved.forEach((key, change) -> {
            if (isIn(key.day(), period)) {
                bySharer.merge(key.sharer(), change, Moved::plus);
            }
        });
        return bySharer;
    }

    Set<Long> posts() {
        return readers.keySet();
    }

    List<SectionReach> sections(long post) {
        var result = new ArrayList<SectionReach>();
        for (var section : SectionReach.Section.values()) {
            int number = section.ordinal() + 1;
            long seen = 0;
            long read = 0;
            long acted = 0;
            for (var marks : readers.getOrDefault(post, Map.of()).values()) {
                int furthest = marks.stream()
                        .filter(mark -> !mark.equals("acted"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1);
                if (furthest >= 0) {
                    seen += furthest >= number - 1 ? 1 : 0;
                    read += marks.contains(Integer.toString(number)) ? 1 : 0;
                    acted += marks.contains("acted") && Math.max(furthest, 1) == number ? 1 : 0;
                }
            }
            result.add(new SectionReach(section, seen, read, acted));
        }
        return result;
    }

    private static boolean isIn(LocalDate day, Period period) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
