package linli.catalog.csv;

import java.util.List;

/**
 * The next products of a file.
 *
 * @param rows how many rows these are, with the refused and the empty ones
 * @param refused how many of these rows were not taken in
 * @param refusedProducts how many products were not taken in
 * @param broken whether nothing beyond these could be read
 */
public record CsvBatch(
        List<CsvProduct> products,
        List<Finding> findings,
        long rows,
        long refused,
        long refusedProducts,
        boolean broken) {}
