package linli.crash;

import java.util.ArrayList;
import java.util.List;

/** What the application has acknowledged, and what it was asked and never answered. */
final class Witness {
    /** A request for an order. */
    record Asked(Town.Person buyer, String key, String body) {}

    /** An order that was acknowledged with 201. */
    record Ordered(Asked request, String order) {}

    private final List<Ordered> orders = new ArrayList<>();
    private final List<Asked> unanswered = new ArrayList<>();
    private final List<String> paid = new ArrayList<>();
    private final List<Long> joined = new ArrayList<>();
    private final List<Long> said = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();

    synchronized void ordered(Asked request, String order) {
        orders.add(new Ordered(request, order));
    }

    synchronized void unanswered(Asked request) {
        unanswered.add(request);
    }

    synchronized void paid(String order) {
        paid.add(order);
    }

    synchronized void joined(long person) {
        joined.add(person);
    }

    synchronized void said(long number) {
        said.add(number);
    }

    synchronized void seen(long thing) {
        seen.add(thing);
    }

    synchronized List<Ordered> orders() {
        return List.copyOf(orders);
    }

    /** Those that came to nobody's knowledge, once. */
    synchronized List<Asked> takeUnanswered() {
        var taken = List.copyOf(unanswered);
        unanswered.clear();
        return taken;
    }

    synchronized long[] paid() {
        return paid.stream().mapToLong(Long::parseLong).toArray();
    }

    synchronized long[] orderIds() {
        return orders.stream().mapToLong(order -> Long.parseLong(order.order())).toArray();
    }

    synchronized long[] joined() {
        return joined.stream().mapToLong(Long::longValue).toArray();
    }

    synchronized long[] said() {
        return said.stream().mapToLong(Long::longValue).toArray();
    }

    synchronized long[] seen() {
        return seen.stream().mapToLong(Long::longValue).toArray();
    }

    synchronized int count() {
        return orders.size() + paid.size() + joined.size() + said.size() + seen.size();
    }

    synchronized String summary() {
        return "%d orders, %d payments, %d joins, %d messages, %d beacons"
                .formatted(orders.size(), paid.size(), joined.size(), said.size(), seen.size());
    }
}
