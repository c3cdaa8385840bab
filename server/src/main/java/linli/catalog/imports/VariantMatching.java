package linli.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.product.VariantRow;
import org.jspecify.annotations.Nullable;

/**
 * Which stored variant each of a file's variants is. Options are matched by name, whatever their order; then variants by
 * their values, then by their SKU.
 */
final class VariantMatching {
    private final List<String> options;
    private final int[] places;
    private final List<VariantRow> existing;
    private final boolean sameOptions;
    private final IdentityHashMap<CsvVariant, VariantRow> stored = new IdentityHashMap<>();
    private final Set<Long> matched = new HashSet<>();

    private VariantMatching(List<String> before, List<VariantRow> existing, CsvProduct product) {
        var named = product.options();
        this.existing = existing;
        boolean same = named.size() == before.size();
        this.places =
                same ? places(before, named) : IntStream.range(0, named.size()).toArray();
        this.options = IntStream.of(places).mapToObj(named::get).toList();
        this.sameOptions = same && isSame(before, options);
        var variants = product.variants();
        if (same) {
            match(variants, this::values, VariantRow::optionValues);
        }
        match(variants, CsvVariant::sku, VariantRow::sku);
        if (!same) {
            var shared =
                    before.stream().filter(name -> find(options, name) >= 0).toList();
            match(
                    variants,
                    variant -> values(values(variant), options, shared),
                    row -> values(row.optionValues(), before, shared));
        }
    }

    static VariantMatching of(List<String> before, List<VariantRow> existing, CsvProduct product) {
        return new VariantMatching(before, existing, product);
    }

    /** For each stored option the file's of the same name; what is left keeps its order. */
    private static int[] places(List<String> before, List<String> named) {
        var places = new int[before.size()];
        var used = new HashSet<Integer>();
        for (int i = 0; i < places.length; i++) {
            places[i] = find(named, before.get(i));
            if (!used.add(places[i])) {
                places[i] = -1;
            }
        }
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; places[i] < 0; j++) {
                if (used.add(j)) {
                    places[i] = j;
                }
            }
        }
        return places;
    }

    private static int find(List<String> names, String wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSame(List<String> before, List<String> options) {
        return IntStream.range(0, before.size()).allMatch(i -> before.get(i).equalsIgnoreCase(options.get(i)));
    }

    private static List<String> values(List<String> values, List<String> options, List<String> wanted) {
        return wanted.stream().map(name -> values.get(find(options, name))).toList();
    }

    /** Matches those that are alone with a key on both sides; a key that is empty says nothing. */
    private <K> void match(
            List<CsvVariant> variants, Function<CsvVariant, @Nullable K> key, Function<VariantRow, K> storedKey) {
        var rows = new HashMap<K, List<VariantRow>>();
        existing.stream()
                .filter(row -> !matched.contains(row.id()))
                .forEach(row -> rows.computeIfAbsent(storedKey.apply(row), _ -> new ArrayList<>())
                        .add(row));
        var open = new HashMap<K, List<CsvVariant>>();
        for (var variant : variants) {
            var wanted = key.apply(variant);
            if (wanted != null && !wanted.equals("") && !stored.containsKey(variant)) {
                open.computeIfAbsent(wanted, _ -> new ArrayList<>()).add(variant);
            }
        }
        open.forEach((wanted, those) -> {
            var candidates = rows.getOrDefault(wanted, List.of());
            if (those.size() == 1 && candidates.size() == 1) {
                stored.put(those.getFirst(), candidates.getFirst());
                matched.add(candidates.getFirst().id());
            }
        });
    }

    /** Whether no stored variant is left behind with options that the product has no longer. */
    boolean isWhole() {
        return sameOptions || matched.size() == existing.size();
    }

    List<String> options() {
        return options;
    }

    /** The variant's values in the order of the product's options. */
    List<String> values(CsvVariant variant) {
        return IntStream.of(places).mapToObj(variant.optionValues()::get).toList();
    }

    @Nullable
    VariantRow stored(CsvVariant variant) {
        return stored.get(variant);
    }

    int lastPosition() {
        return existing.stream().mapToInt(VariantRow::position).max().orElse(0);
    }
}
