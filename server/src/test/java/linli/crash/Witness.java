package linli.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the application has acknowledged, and what it was asked and never answered. */
final class Witness {
    /**
     * A request for an order.
     *
     * @param wave in which a deposit holds it; null if none does
     * @param team which it joins, or that it opens one; null if it does without
     */
    record Asked(
            Town.Person buyer,
            String key,
            String body,
            @Nullable Integer wave,
            @Nullable String team) {}

    /** An order that was acknowledged with 201. */
    record Ordered(Asked request, String order) {}

    /** A request for the payment of an order. */
    record Paying(Town.Person buyer, String order, String key, String body) {}

    /** A payment that was acknowledged with 201; another request may have opened it. */
    record Opened(Paying request, String payment) {}

    /** How a payer lets the sandbox provider end a charge. */
    enum Choice {
        SUCCESS,
        DUPLICATE,
        FAILURE,
        DELAYED,
        LATE,
        SILENT
    }

    private final List<Ordered> orders = new ArrayList<>();
    private final List<Asked> unanswered = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private final List<Paying> unopened = new ArrayList<>();
    private final Map<String, Choice> decided = new LinkedHashMap<>();
    private final List<String> balances = new ArrayList<>();
    private final List<String> refunded = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Long> joined = new ArrayList<>();
    private final List<Long> said = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();

    private int refusals;

    /** All of it until now. */
    synchronized Witness copy() {
        var copy = new Witness();
        copy.orders.addAll(orders);
        copy.unanswered.addAll(unanswered);
        copy.opened.addAll(opened);
        copy.unopened.addAll(unopened);
        copy.decided.putAll(decided);
        copy.balances.addAll(balances);
        copy.refunded.addAll(refunded);
        copy.parts.addAll(parts);
        copy.joined.addAll(joined);
        copy.said.addAll(said);
        copy.seen.addAll(seen);
        return copy;
    }

    synchronized void ordered(Asked request, String order) {
        orders.add(new Ordered(request, order));
    }

    synchronized void unanswered(Asked request) {
        unanswered.add(request);
    }

    synchronized void opened(Paying request, String payment) {
        opened.add(new Opened(request, payment));
    }

    synchronized void unopened(Paying request) {
        unopened.add(request);
    }

    /** The provider has led back from its page, where the charge of this token was decided in time. */
    synchronized void decided(String token, Choice choice) {
        decided.put(token, choice);
    }

    /** The balance of the order came out of the buyer's wallet. */
    synchronized void balance(String order) {
        balances.add(order);
    }

    synchronized void refunded(String order) {
        refunded.add(order);
    }

    /** So much of the order was given back. */
    synchronized void refunded(String order, int minor) {
        parts.add(order + " " + minor);
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

    /** Somebody was told to come again later. */
    synchronized void refused() {
        refusals++;
    }

    synchronized int refusals() {
        return refusals;
    }

    synchronized List<Ordered> orders() {
        return List.copyOf(orders);
    }

    /** How many orders a deposit holds. */
    synchronized int deposits() {
        return (int)
                orders.stream().filter(order -> order.request().wave() != null).count();
    }

    /** Those of a wave that a deposit holds. */
    synchronized List<Ordered> orders(int wave) {
        return orders.stream()
                .filter(order -> Objects.equals(order.request().wave(), wave))
                .toList();
    }

    /** Those that came to nobody's knowledge, once. */
    synchronized List<Asked> takeUnanswered() {
        var taken = List.copyOf(unanswered);
        unanswered.clear();
        return taken;
    }

    synchronized List<Opened> opened() {
        return List.copyOf(opened);
    }

    /** So many of those that came to nobody's knowledge, each once. */
    synchronized List<Paying> takeUnopened(int most) {
        var some = unopened.subList(0, Math.min(most, unopened.size()));
        var taken = List.copyOf(some);
        some.clear();
        return taken;
    }

    /** Each a token and a choice, with a space between them. */
    synchronized String[] decisions() {
        return decided.entrySet().stream()
                .map(decision -> decision.getKey() + " " + decision.getValue())
                .toArray(String[]::new);
    }

    synchronized Set<Choice> choices() {
        return Set.copyOf(decided.values());
    }

    synchronized long[] balances() {
        return balances.stream().mapToLong(Long::parseLong).toArray();
    }

    synchronized long[] refunded() {
        return refunded.stream().mapToLong(Long::parseLong).toArray();
    }

    /** Each an order and an amount, with a space between them. */
    synchronized String[] parts() {
        return parts.toArray(String[]::new);
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
        return orders.size()
                + decided.size()
                + balances.size()
                + refunded.size()
                + parts.size()
                + joined.size()
                + said.size()
                + seen.size();
    }

    synchronized String summary() {
        return "%d orders, %d by deposit, %d balances, %d refunds, %d in part, %d joins, %d messages, %d beacons, payments %s"
                .formatted(
                        orders.size(),
                        deposits(),
                        balances.size(),
                        refunded.size(),
                        parts.size(),
                        joined.size(),
                        said.size(),
                        seen.size(),
                        decided.values().stream()
                                .collect(Collectors.groupingBy(
                                        choice -> choice, () -> new EnumMap<>(Choice.class), Collectors.counting())));
    }
}
