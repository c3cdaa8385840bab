package linli.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import linli.testing.Form;
import org.springframework.stereotype.Component;

/**
 * What the description of the API does not say of a request that is in order: the things that a town has, and what
 * differs for an operation from what anybody would send. Each module tells its own.
 */
@Component
public final class Specimens {
    /** What a module tells. A bean, so that a new module's is found where it stands. */
    public interface Source {
        void tell(Specimens to);
    }

    /** Puts what a request uses up into the fresh things, by the names that they have in requests. */
    @FunctionalInterface
    public interface Renewal {
        void renew(Town.Standing town, Map<String, String> fresh, Town.Caller caller);
    }

    /** Headers that depend on the rest of the request. */
    @FunctionalInterface
    public interface Signature {
        /**
         * @param header the value of a header of the request; empty if it has none
         * @return the headers that are another
         */
        Map<String, String> sign(UnaryOperator<String> header, byte[] body);
    }

    /** A body that is no JSON. */
    record Raw(String contentType, byte[] content) {}

    private final Map<String, Function<Town.Standing, String>> things = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> wholeBodies = new HashMap<>();
    private final Map<String, Map<String, String>> parameters = new HashMap<>();
    private final Map<String, List<Draft.Header>> headers = new HashMap<>();
    private final Map<String, Signature> signatures = new HashMap<>();
    private final Map<String, Raw> raws = new HashMap<>();
    private final Map<String, Renewal> renewals = new HashMap<>();
    private final Map<String, Function<Town.Standing, Town.Caller>> callers = new HashMap<>();
    private final Set<String> refusing = new HashSet<>();
    private final Set<String> last = new HashSet<>();
    private final Set<String> findingNothing = new HashSet<>();
    private final Set<String> ofNoBrand = new HashSet<>();

    Specimens(List<Source> sources) {
        sources.forEach(source -> source.tell(this));
    }

    /** One of the things that a brand has, by its name in paths and bodies; made once, when it is first asked for. */
    public Specimens thing(String name, Function<Town.Standing, String> make) {
        return once(things, name, make);
    }

    /** What values of a name are, wherever it occurs; {@code ⟦post⟧} stands for the thing. */
    public Specimens value(String name, String value) {
        return once(values, name, value);
    }

    /** What differs in an operation's body from what the description alone would have; a null takes away what may be missing. */
    public Specimens body(String operation, String json) {
        return once(bodies, operation, json);
    }

    /** A body that the description knows nothing of. */
    public Specimens wholeBody(String operation, String body) {
        return once(wholeBodies, operation, body);
    }

    public Specimens parameter(String operation, String name, String value) {
        once(parameters.computeIfAbsent(operation, _ -> new HashMap<>()), name, value);
        return this;
    }

    /** What narrows a list, its count and its file alike; {@code Orders} are listOrders, countOrders and exportOrders. */
    public Specimens filter(String list, String name, String value) {
        for (var verb : List.of("list", "count", "export")) {
            parameter(verb + list, name, value);
        }
        return this;
    }

    /** A header that the operation needs, and that is spoiled like its parameters. */
    public Specimens header(String operation, String name, String value) {
        headers.computeIfAbsent(operation, _ -> new ArrayList<>()).add(new Draft.Header(name, value));
        return this;
    }

    /** Is asked for each request of the operation when nothing else of it changes any more. */
    public Specimens signed(String operation, Signature signature) {
        return once(signatures, operation, signature);
    }

    /** The file that the operation takes. */
    public Specimens upload(String operation, String name, byte[] content) {
        return raw(operation, Form.TYPE, Form.of(Map.of(name, content)));
    }

    /** A body that is no JSON. */
    public Specimens raw(String operation, String contentType, byte[] content) {
        return once(raws, operation, new Raw(contentType, content));
    }

    /** What a request uses up, made anew for the next. */
    public Specimens anew(String operation, Renewal renewal) {
        return once(renewals, operation, renewal);
    }

    /** A thing that a request of each of the operations uses up. */
    public Specimens anew(String thing, Function<Town.Standing, String> make, String... operations) {
        for (var operation : operations) {
            anew(operation, (town, fresh, _) -> fresh.put(thing, make.apply(town)));
        }
        return this;
    }

    /** Who calls the operations; unless it is told, HQ what asks for a right, and else the buyer. */
    public Specimens caller(Function<Town.Standing, Town.Caller> caller, String... operations) {
        for (var operation : operations) {
            once(callers, operation, caller);
        }
        return this;
    }

    /** These refuse what is in order: they want a proof that no request can carry. */
    public Specimens refusing(String... operations) {
        refusing.addAll(Arrays.asList(operations));
        return this;
    }

    /** What this changes would spoil what is sent to others, so it is sent after them. */
    public Specimens last(String operation) {
        last.add(operation);
        return this;
    }

    /** What is not there is as it should be: these change nothing for another brand's thing and tell nothing of it. */
    public Specimens findingNothing(String... operations) {
        findingNothing.addAll(Arrays.asList(operations));
        return this;
    }

    /** The thing in the operations' path is no brand's own: another brand's may be named. */
    public Specimens ofNoBrand(String thing, String... operations) {
        for (var operation : operations) {
            ofNoBrand.add(operation + " " + thing);
        }
        return this;
    }

    private <V> Specimens once(Map<String, V> map, String key, V value) {
        if (map.put(key, value) != null) {
            throw new IllegalStateException(key + " is told twice");
        }
        return this;
    }

    Map<String, Function<Town.Standing, String>> things() {
        return things;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> bodies() {
        return bodies;
    }

    Map<String, String> wholeBodies() {
        return wholeBodies;
    }

    Map<String, String> parameters(String operation) {
        return parameters.getOrDefault(operation, Map.of());
    }

    List<Draft.Header> headers(String operation) {
        return headers.getOrDefault(operation, List.of());
    }

    Draft sign(Api.Operation operation, Draft draft) {
        var signature = signatures.get(operation.id());
        var signed = draft;
        if (signature != null && draft.body() != null) {
            for (var header : signature.sign(draft::header, draft.body()).entrySet()) {
                signed = signed.with(header.getKey(), header.getValue());
            }
        }
        return signed;
    }

    Map<String, Raw> raws() {
        return raws;
    }

    Map<String, Renewal> renewals() {
        return renewals;
    }

    Map<String, Function<Town.Standing, Town.Caller>> callers() {
        return callers;
    }

    Set<String> refusing() {
        return refusing;
    }

    boolean isLast(Api.Operation operation) {
        return last.contains(operation.id());
    }

    boolean findsNothing(Api.Operation operation) {
        return findingNothing.contains(operation.id());
    }

    boolean isOfNoBrand(String thing, Api.Operation operation) {
        return ofNoBrand.contains(operation.id() + " " + thing);
    }
}
