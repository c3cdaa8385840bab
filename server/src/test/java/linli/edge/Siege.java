package linli.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.edge.Attempts.Attempt;
import linli.testing.Phones;
import linli.testing.Wire;
import org.jspecify.annotations.Nullable;

/** Sends every attempt at every operation over a few connections, and keeps what was answered wrongly. */
final class Siege {
    private static final int WORKERS = 4;
    private static final int LONGEST_LINE = 100;
    private static final Pattern PROBLEM = Pattern.compile("urn:linli:problem:[a-z-]+");

    /** @param cause what the application logged of it; else what is wrong with the answer */
    record Failure(String attempt, String answer, String cause) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Failure failure && attempt.equals(failure.attempt) && cause.equals(failure.cause);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attempt, cause);
        }
    }

    private final Town town;
    private final Town.Standing standing;
    private final Watch watch;
    private final int port;
    /** Each once, however often it was met. */
    private final Set<Failure> failures = ConcurrentHashMap.newKeySet();

    private final AtomicInteger sent = new AtomicInteger();
    /** What was sent, as the report names it. */
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    /** What is refused although it is in order. */
    private final Map<String, String> notReached = new TreeMap<>();

    Siege(Town town, Town.Standing standing, Watch watch, int port) {
        this.town = town;
        this.standing = standing;
        this.watch = watch;
        this.port = port;
    }

    int sent() {
        return sent.get();
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    Map<String, String> notReached() {
        return notReached;
    }

    /** The inputs for which nothing else was sent, by the description. */
    List<String> notSpoiled(Api api, List<Api.Operation> operations) {
        return operations.stream()
                .flatMap(operation -> api.inputs(operation).entrySet().stream()
                        .map(input -> Attempt.name(
                                operation, input.getKey(), Mutations.least(input.getKey(), input.getValue()))))
                .filter(attempt -> !tried.contains(attempt))
                .toList();
    }

    void lay(List<Api.Operation> operations, Attempts attempts) throws IOException, InterruptedException {
        try (var faults = Faults.listen();
                var threads = Executors.newFixedThreadPool(WORKERS)) {
            for (var operation : operations) {
                lay(operation, attempts, faults, threads);
            }
        }
    }

    private void lay(Api.Operation operation, Attempts attempts, Faults faults, ExecutorService threads)
            throws IOException, InterruptedException {
        try (var scout = new Worker(faults)) {
            var valid = attempts.valid(operation);
            var answer = scout.run(valid);
            if (answer.status() >= 400) {
                notReached.put(operation.id(), answer.status() + " " + brief(answer.text()));
            }
            var next = cursor(answer);
            if (!next.isEmpty() && scout.run(attempts.valid(operation, next)).status() >= 400) {
                failures.add(new Failure(operation.id() + " | " + next, "", "refuses its own next page"));
            }
            var others = attempts.others(operation, next);
            var refused = sendAll(others, faults, threads);
            if (operation.isChange()) {
                compare(refused, scout);
            }
        }
    }

    private static String cursor(Wire.Answer answer) {
        return answer.header("Content-Type").startsWith("application/json") && answer.status() == 200
                ? Api.read(answer.text()).path("next").asString("")
                : "";
    }

    /** Returns those that were refused, one for each place and reason. */
    private List<Attempt> sendAll(List<Attempt> attempts, Faults faults, ExecutorService threads)
            throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(attempts);
        var refused = new ConcurrentHashMap<String, Attempt>();
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(threads.submit(() -> {
                try (var worker = new Worker(faults)) {
                    for (var next = queue.poll(); next != null; next = queue.poll()) {
                        var answer = worker.run(next);
                        tried.add(next.toString());
                        if (answer.status() >= 400) {
                            refused.putIfAbsent(next.place() + answer.status() + problem(answer), next);
                        }
                    }
                }
                return null;
            }));
        }
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return List.copyOf(refused.values());
    }

    private static String problem(Wire.Answer answer) {
        var type = PROBLEM.matcher(answer.text());
        return type.find() ? type.group() : "";
    }

    /**
     * Sends once more what was refused: whatever is refused again has changed nothing. What is changed only once was
     * changed by a job meanwhile.
     */
    private void compare(List<Attempt> refused, Worker worker) {
        if (refused.isEmpty()) {
            return;
        }
        var changed = changedBy(refused, worker);
        if (!changed.isEmpty()) {
            changed.retainAll(changedBy(refused, worker));
        }
        if (changed.isEmpty()) {
            return;
        }
        if (refused.size() == 1) {
            failures.add(new Failure(refused.getFirst().toString(), "", "refused, but changed " + changed));
        } else {
            compare(refused.subList(0, refused.size() / 2), worker);
            compare(refused.subList(refused.size() / 2, refused.size()), worker);
        }
    }

    /** What was changed while these were refused; what is accepted this time is no part of it. */
    private Set<String> changedBy(List<Attempt> refused, Worker worker) {
        var changed = new TreeSet<String>();
        int from = 0;
        while (from < refused.size()) {
            worker.prepare(refused.get(from));
            var before = watch.look();
            int to = from;
            while (to < refused.size() && worker.run(refused.get(to)).status() >= 400) {
                to++;
            }
            changed.addAll(
                    to == refused.size()
                            ? Watch.changed(before, watch.look())
                            : changedBy(refused.subList(from, to), worker));
            from = to + 1;
        }
        return changed;
    }

    /** Every failure on a line, by what they have in common. */
    String report() {
        var report = new StringBuilder();
        failures.stream()
                .collect(Collectors.groupingBy(Failure::cause, TreeMap::new, Collectors.toList()))
                .forEach((cause, found) -> {
                    report.append("\n%d × %s%n".formatted(found.size(), cause));
                    found.forEach(
                            each -> report.append("    %s: %s%n".formatted(each.attempt(), brief(each.answer()))));
                });
        return report.toString();
    }

    private static String brief(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(LONGEST_LINE, line.length()));
    }

    /** One connection, and the things that its requests are about. */
    private final class Worker implements AutoCloseable {
        private static final Wire.Answer NONE = new Wire.Answer(0, Map.of(), new byte[0]);

        private final Faults faults;
        private final Wire wire = new Wire(port);
        private final Map<String, String> things = new HashMap<>();
        private Town.Caller caller = standing.hq();
        private boolean isUsed = true;

        Worker(Faults faults) {
            this.faults = faults;
        }

        /** Makes anew what the request before has used up. */
        void prepare(Attempt attempt) {
            if (isUsed) {
                caller = standing.caller(attempt.operation());
                things.putAll(standing.things());
                things.putAll(town.renew(standing, attempt.operation().id(), caller));
                isUsed = false;
            }
            things.put("unique", town.unique());
            things.put("phone", Phones.next());
            things.put("cookie", caller.token());
        }

        Wire.Answer run(Attempt attempt) {
            try {
                prepare(attempt);
                var language = sent.incrementAndGet() % 2 == 0 ? "en" : "zh-CN";
                var draft = attempt.draft().fill(things);
                if (!attempt.choosesLanguage()) {
                    draft = draft.first("Accept-Language", language);
                }
                draft = town.sign(attempt.operation(), draft.first("Host", "127.0.0.1"));
                if (attempt.isAlone()) {
                    wire.close();
                }
                var answer = wire.send(draft.bytes());
                if (attempt.isAlone()) {
                    wire.close();
                }
                isUsed |= attempt.operation().isChange() && answer.status() < 400;
                judge(attempt, answer, attempt.choosesLanguage() ? "" : language);
                return answer;
            } catch (IOException | RuntimeException | AssertionError e) {
                failures.add(new Failure(attempt.toString(), "", "no answer: " + e));
                return NONE;
            }
        }

        private void judge(Attempt attempt, Wire.Answer answer, String language) {
            int status = answer.status();
            if (status >= 500) {
                var logged = faults.of(answer.header("X-Request-Id"));
                failures.add(new Failure(
                        attempt.toString(), answer.text(), status + " " + (logged.isEmpty() ? "unlogged" : logged)));
            } else if (status >= 400 && !attempt.draft().method().equals("HEAD")) {
                var wrong = wrongWith(answer, attempt, language);
                if (!wrong.isEmpty()) {
                    failures.add(new Failure(attempt.toString(), answer.text(), status + " with " + wrong));
                }
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** What is wrong with a refusal as a problem in this language; empty if nothing is. */
    private static String wrongWith(Wire.Answer answer, Attempt attempt, String language) {
        var type = answer.header("Content-Type");
        if (type.startsWith("text/html") && attempt.operation().isPage()) {
            return "";
        }
        if (!type.startsWith("application/problem+json")) {
            return type.isEmpty() ? "nothing" : type;
        }
        var problem = Api.read(answer.text());
        var detail = problem.path("detail").asString("");
        if (!problem.path("type").asString("").startsWith("urn:linli:problem:")
                || problem.path("title").asString("").isBlank()
                || problem.path("status").asInt(0) != answer.status()
                || detail.isBlank()) {
            return "a problem that lacks a part";
        }
        if (!isIn(language, detail, answer)) {
            return "a detail in another language than " + language;
        }
        for (var field : problem.path("fields")) {
            if (!isIn(language, field.path("message").asString(""), answer)) {
                return "a field in another language than " + language;
            }
        }
        return "";
    }

    /** What the server could not read as a request has no language; our filters did not see it. */
    private static boolean isIn(String language, String text, Wire.Answer answer) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return language.isEmpty()
                || chinese != language.equals("en")
                || answer.header("X-Request-Id").isEmpty();
    }
}
