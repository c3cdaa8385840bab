package linli.catalog.imports;

import linli.catalog.csv.Finding;
import linli.intake.LineFilter;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of an import's report; a part that is null narrows nothing.
 *
 * @param q words of the product's handle or of what is told of it
 */
record ImportLineFilter(@Nullable @Characters(max = 60) String q, Finding.@Nullable Code code) {
    LineFilter lines() {
        return new LineFilter(q, code == null ? null : code.name());
    }
}
