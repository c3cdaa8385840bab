package linli.shared.work;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * Rows that something has to be done to when their time has come. A batch of them is done at once; if that fails it is
 * halved, down to the one that fails alone. That one is parked: it is shown and counted, and tried again after 30 seconds,
 * then after twice as long each time up to an hour, however often it takes. All others go on.
 *
 * @param batch how many keys are done at once
 * @param due the due keys whose {@link Turn} it is, in the order in which they are to be done. What has been handled is not
 *     due any more
 * @param handle does it, and finds out itself whether it still has to be done
 */
public record Worklist<K>(
        String name,
        Manner manner,
        int batch,
        Function<Turn, List<K>> due,
        Function<K, Key> key,
        Consumer<List<K>> handle)
        implements Work {

    /** How the keys are handled. */
    public enum Manner {
        /** Many at once, set-based, in one transaction that is open already. */
        TOGETHER,
        /** Each by itself, a few at a time, outside of any transaction: for what speaks to other machines or takes long. */
        ALONE
    }

    /**
     * What a row is known by among its work.
     *
     * @param text the numbers that the due query gives to {@code shared.has_turn}, or one text
     * @param brand whose it is; null if it is nobody's
     */
    public record Key(@Nullable BrandId brand, String text) {
        private static final int LONGEST = 200;

        public Key {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException("no key: " + text);
            }
        }

        /** Of a brand's row, which is numbered within it. */
        public static Key of(BrandId brand, long... numbers) {
            return new Key(
                    brand,
                    LongStream.concat(LongStream.of(brand.value()), LongStream.of(numbers))
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(":")));
        }

        public static Key of(@Nullable BrandId brand, String text) {
            return new Key(brand, text);
        }
    }

    /** @param handle takes whole batches; the caller has opened the transaction */
    public static <K> Worklist<K> together(
            String name, int batch, Function<Turn, List<K>> due, Function<K, Key> key, Consumer<List<K>> handle) {
        return new Worklist<>(name, Manner.TOGETHER, batch, due, key, handle);
    }

    /** @param handle takes one key, and opens its transactions itself */
    public static <K> Worklist<K> alone(
            String name, int batch, Function<Turn, List<K>> due, Function<K, Key> key, Consumer<K> handle) {
        return new Worklist<>(name, Manner.ALONE, batch, due, key, keys -> keys.forEach(handle));
    }

    String text(K key) {
        return this.key.apply(key).text();
    }

    List<String> texts(List<K> keys) {
        return keys.stream().map(this::text).toList();
    }
}
