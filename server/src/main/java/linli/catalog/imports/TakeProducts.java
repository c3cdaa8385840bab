package linli.catalog.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductReader;
import linli.catalog.imports.RowRepository.Begun;
import linli.catalog.product.ImageRow;
import linli.catalog.product.ProductRow;
import linli.catalog.product.StoredProducts;
import linli.catalog.product.VariantRow;
import linli.catalog.shelf.ShelfCache;
import linli.catalog.stock.StockLevels;
import linli.identity.Audit;
import linli.intake.Hold;
import linli.intake.Mode;
import linli.intake.Run;
import linli.media.Media;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes products in from their rows, a batch at a time. */
@Service
class TakeProducts {
    private static final Logger LOG = LoggerFactory.getLogger(TakeProducts.class);
    private static final int ROWS = 1_000;
    private static final int PRODUCTS = 200;
    private static final int MAX_ROWS_OF_PRODUCT = 2_048;
    private static final int CHARACTERS = 8_000_000;

    /** A row of these is left out, though its product is not. */
    private static final Set<Finding.Code> ROW_LOST = Set.of(Finding.Code.OPTIONS_TWICE, Finding.Code.PRODUCT_TWICE);

    private final ImportRepository imports;
    private final RowRepository rows;
    private final SkuRepository skus;
    private final WantedPictureRepository pictures;
    private final StoredProducts products;
    private final StockLevels stock;
    private final ShelfCache shelves;
    private final Media media;
    private final Audit audit;
    private final Ids ids;
    private final TransactionTemplate savepoint;

    TakeProducts(
            ImportRepository imports,
            RowRepository rows,
            SkuRepository skus,
            WantedPictureRepository pictures,
            StoredProducts products,
            StockLevels stock,
            ShelfCache shelves,
            Media media,
            Audit audit,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.skus = skus;
        this.pictures = pictures;
        this.products = products;
        this.stock = stock;
        this.shelves = shelves;
        this.media = media;
        this.audit = audit;
        this.ids = ids;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** So many of the next products as have about as many rows and characters as a batch. */
    private List<Begun> next(Run run, long done) {
        var products = rows.next(run, done, PRODUCTS);
        long count = 0;
        long characters = 0;
        int taken = 0;
        for (var product : products) {
            count += product.rows();
            characters += product.characters();
            if (taken > 0 && (count > 2 * ROWS || characters > CHARACTERS)) {
                break;
            }
            taken++;
        }
        return products.subList(0, taken);
    }

    /** Takes in the next products in a step, after the one that begins on this line; false if there are none. */
    boolean handle(Hold hold, ImportReport report, ProductReader reader, long done) {
        var run = hold.run();
        rows.lockBrand(run);
        var begun = next(run, done);
        if (begun.isEmpty()) {
            return false;
        }
        var findings = new ArrayList<Finding>();
        var lines = begun.stream().map(Begun::product).toList();
        var taken = rows.rows(run, lines, MAX_ROWS_OF_PRODUCT, CHARACTERS);
        var products = taken.stream().map(one -> reader.read(one, findings)).toList();
        long beyond = 0;
        for (int i = 0; i < begun.size(); i++) {
            int kept = taken.get(i).rows().size();
            int more = begun.get(i).rows() - kept;
            if (more > 0) {
                var product = products.get(i);
                findings.add(Finding.at(product.line(), product.handle(), Finding.Code.TOO_MANY_ROWS, kept, more));
                beyond += more;
            }
        }
        long lost = beyond
                + findings.stream()
                        .filter(finding -> ROW_LOST.contains(finding.code()))
                        .count();
        var merges = merge(hold, report, products);
        merges.forEach(merge -> findings.addAll(merge.findings));
        findings.sort(Comparator.comparingLong(Finding::line));
        hold.tell(Findings.lines(findings));
        skus.insert(run, merges.stream().flatMap(merge -> merge.skus.stream()).toList());
        imports.count(
                run,
                new ImportRepository.Step(
                        lost + sum(merges, merge -> merge.rowsRefused),
                        sum(merges, merge -> merge.created),
                        sum(merges, merge -> merge.updated),
                        sum(merges, merge -> merge.unchanged),
                        sum(merges, merge -> merge.productsRefused),
                        sum(merges, merge -> merge.newVariants.size()),
                        sum(merges, merge -> merge.changedVariants.size()),
                        sum(merges, merge -> merge.variantsUnchanged)));
        hold.advance(lines.getLast());
        if (report.mode() == Mode.APPLY) {
            merges.forEach(merge -> pictures.insert(run, merge.wanted));
            shelves.forget(run.brand());
        }
        return true;
    }

    private static long sum(List<ProductMerge> merges, ToIntFunction<ProductMerge> part) {
        return merges.stream().mapToInt(part).sum();
    }

    /** All products at once; if the database refuses one of them, each alone, so that the others go in. */
    private List<ProductMerge> merge(Hold hold, ImportReport report, List<CsvProduct> batch) {
        try {
            @Nullable ProductMerge whole = savepoint.execute(_ -> write(hold, report, batch));
            return List.of(Objects.requireNonNull(whole));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("A batch of import {} goes in one by one", report.id(), e);
            return batch.stream().map(product -> alone(hold, report, product)).toList();
        }
    }

    private ProductMerge alone(Hold hold, ImportReport report, CsvProduct product) {
        try {
            return Objects.requireNonNull(savepoint.execute(_ -> write(hold, report, List.of(product))));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("Product {} of import {} is refused", product.handle(), report.id(), e);
            var brand = hold.run().brand();
            var refused =
                    new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, List.of()));
            refused.refuse(product, Finding.at(product.line(), product.handle(), Finding.Code.NOT_STORABLE));
            return refused;
        }
    }

    private ProductMerge write(Hold hold, ImportReport report, List<CsvProduct> batch) {
        var brand = hold.run().brand();
        var merge = new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, batch));
        merge.addAll(batch);
        if (report.mode() == Mode.APPLY) {
            products.write(brand, merge.changes());
            merge.audited.forEach(change -> change.put("import", report.id()));
            audit.record(brand, hold.startedBy(), "variant.changed", merge.audited);
            if (report.store() != null) {
                var source = new StockLevels.Source(report.id(), report.fileName(), hold.startedBy());
                stock.importLevels(brand, report.store(), merge.stock, source);
            }
        }
        return merge;
    }

    private ProductMerge.Stored stored(BrandId brand, ImportReport report, List<CsvProduct> batch) {
        var rows = products.lock(brand, batch.stream().map(CsvProduct::handle).toList());
        var productIds = rows.stream().map(ProductRow::id).toList();
        var variants = products.variants(brand, productIds);
        var variantIds = variants.stream().map(VariantRow::id).toList();
        var named = batch.stream()
                .flatMap(product -> product.images().stream())
                .map(image -> ProductMerge.pictureNamed(image.source()))
                .filter(Objects::nonNull)
                .map(MediaId::new)
                .toList();
        return new ProductMerge.Stored(
                rows.stream().collect(Collectors.toMap(ProductRow::handle, row -> row)),
                variants.stream().collect(Collectors.groupingBy(VariantRow::product)),
                products.images(brand, productIds).stream().collect(Collectors.groupingBy(ImageRow::product)),
                products.skuOwners(brand, skus(batch)),
                Optional.ofNullable(report.store())
                        .map(store -> stock.at(brand, store, variantIds))
                        .orElse(Map.of()),
                media.existing(named).stream().map(MediaId::value).collect(Collectors.toSet()));
    }

    private static List<String> skus(List<CsvProduct> batch) {
        return batch.stream()
                .flatMap(product -> product.variants().stream())
                .map(CsvVariant::sku)
                .filter(sku -> sku != null && !sku.isEmpty())
                .distinct()
                .toList();
    }
}
