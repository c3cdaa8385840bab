package linli.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.catalog.csv.CsvBatch;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductCsvReader;
import linli.catalog.csv.Utf8;
import linli.media.Media;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of products in Shopify's CSV. Each batch of rows, its counts, its report and the place to go on from are one
 * transaction, so that an import that was cut off goes on where it was, on whatever node.
 */
@Service
public class ProductImports {
    private static final Logger LOG = LoggerFactory.getLogger(ProductImports.class);

    private final ImportRepository imports;
    private final ProductRepository products;
    private final StockRepository stock;
    private final ImportPictures pictures;
    private final ShelfCache shelves;
    private final Media media;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    ProductImports(
            ImportRepository imports,
            ProductRepository products,
            StockRepository stock,
            ImportPictures pictures,
            ShelfCache shelves,
            Media media,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.products = products;
        this.stock = stock;
        this.pictures = pictures;
        this.shelves = shelves;
        this.media = media;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * An import to start.
     *
     * @param store gets the quantities in stock; without one they are left out
     */
    public record Order(
            BrandId brand,
            @Nullable StoreId store,
            ImportReport.Mode mode,
            Currency currency,
            String fileName,
            PersonId startedBy) {}

    /** Another runner goes on with the import. */
    private static final class SupersededException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stores the file and imports it in this thread, with its pictures. */
    public ImportReport run(Order order, InputStream file) {
        var id = store(order, file);
        work(order.brand(), id);
        return imports.find(order.brand(), id).orElseThrow();
    }

    /** Stores the file and imports it in the background. */
    ImportId start(Order order, InputStream file) {
        var id = store(order, file);
        Thread.ofVirtual().name("import-" + id).start(() -> work(order.brand(), id));
        return id;
    }

    private ImportId store(Order order, InputStream file) {
        var id = new ImportId(ids.next());
        transaction.executeWithoutResult(_ -> {
            try {
                imports.insert(
                        order.brand(),
                        id,
                        order.store(),
                        order.mode(),
                        order.currency(),
                        order.fileName(),
                        order.startedBy(),
                        file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    /** Goes on with imports whose runner is gone. */
    void resume() {
        for (var open : imports.abandoned()) {
            work(open.brand(), open.id());
        }
    }

    void work(BrandId brand, ImportId id) {
        long runner = ids.next();
        if (!imports.claim(brand, id, runner)) {
            return;
        }
        try {
            var report = imports.find(brand, id).orElseThrow();
            if (report.state() == ImportReport.State.PICTURES || readRows(brand, report, runner)) {
                pictures.fetch(brand, id, runner);
                held(brand, id, runner, () -> imports.finish(brand, id, ImportReport.State.FINISHED));
            } else {
                held(brand, id, runner, () -> imports.finish(brand, id, ImportReport.State.FAILED));
            }
        } catch (SupersededException e) {
            LOG.info("Import {} goes on elsewhere", id);
        } catch (RuntimeException | IOException e) {
            LOG.warn("Import {} was cut off", id, e);
        } finally {
            shelves.forget(brand);
        }
    }

    private void held(BrandId brand, ImportId id, long runner, Runnable change) {
        transaction.executeWithoutResult(_ -> {
            if (!imports.hold(brand, id, runner)) {
                throw new SupersededException();
            }
            change.run();
        });
    }

    /** Takes in what is left of the file; false if it could not be read to its end. */
    private boolean readRows(BrandId brand, ImportReport report, long runner) throws IOException {
        var id = report.id();
        if (report.rowsRead() == 0) {
            var broken = Utf8.firstBrokenLine(new StoredFile(imports, brand, id));
            if (broken.isPresent()) {
                var finding = Finding.at(broken.getAsLong(), "", Finding.Code.NOT_UTF8);
                held(brand, id, runner, () -> imports.tell(brand, id, List.of(finding)));
                return false;
            }
        }
        var file = new StoredFile(imports, brand, id);
        try (var reader = new ProductCsvReader(file)) {
            if (report.rowsRead() > 0) {
                reader.skip(report.rowsRead());
            }
            for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                var next = batch.get();
                held(brand, id, runner, () -> take(brand, report, next, file.position()));
                shelves.forget(brand);
                if (next.broken()) {
                    return false;
                }
            }
        }
        held(brand, id, runner, () -> imports.fetchPictures(brand, id));
        return true;
    }

    private void take(BrandId brand, ImportReport report, CsvBatch batch, long position) {
        imports.lockBrand(brand);
        var handles = new HashSet<>(imports.remember(
                brand,
                report.id(),
                "HANDLE",
                batch.products().stream().map(CsvProduct::handle).toList()));
        var skus = new HashSet<>(imports.remember(brand, report.id(), "SKU", skus(batch.products())));
        var merges = merge(brand, report, batch.products(), handles, skus);
        var findings = new ArrayList<>(batch.findings());
        merges.forEach(merge -> findings.addAll(merge.findings));
        findings.sort(java.util.Comparator.comparingLong(Finding::line));
        imports.advance(
                brand,
                report.id(),
                new ImportRepository.Step(
                        position,
                        batch.rows(),
                        batch.refused() + sum(merges, merge -> merge.rowsRefused),
                        sum(merges, merge -> merge.created),
                        sum(merges, merge -> merge.updated),
                        sum(merges, merge -> merge.unchanged),
                        batch.refusedProducts() + sum(merges, merge -> merge.productsRefused),
                        findings));
        if (report.mode() == ImportReport.Mode.APPLY) {
            merges.forEach(merge -> imports.wantPictures(brand, report.id(), merge.wanted));
        }
    }

    private static long sum(List<ProductMerge> merges, java.util.function.ToIntFunction<ProductMerge> part) {
        return merges.stream().mapToInt(part).sum();
    }

    /** All products at once; if the database refuses one of them, each alone, so that the others go in. */
    private List<ProductMerge> merge(
            BrandId brand, ImportReport report, List<CsvProduct> batch, Set<String> handles, Set<String> skus) {
        try {
            @Nullable
            ProductMerge whole =
                    savepoint.execute(_ -> write(brand, report, batch, new HashSet<>(handles), new HashSet<>(skus)));
            return List.of(Objects.requireNonNull(whole));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("A batch of import {} goes in one by one", report.id(), e);
            return batch.stream()
                    .map(product -> alone(brand, report, product, handles, skus))
                    .toList();
        }
    }

    private ProductMerge alone(
            BrandId brand, ImportReport report, CsvProduct product, Set<String> handles, Set<String> skus) {
        try {
            return Objects.requireNonNull(
                    savepoint.execute(_ -> write(brand, report, List.of(product), handles, skus)));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("Product {} of import {} is refused", product.handle(), report.id(), e);
            var refused =
                    new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, List.of()));
            refused.refuse(
                    product, product.rows(), Finding.at(product.line(), product.handle(), Finding.Code.NOT_STORABLE));
            return refused;
        }
    }

    private ProductMerge write(
            BrandId brand, ImportReport report, List<CsvProduct> batch, Set<String> handles, Set<String> skus) {
        var merge = new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, batch));
        merge.addAll(batch, handles, skus);
        if (report.mode() == ImportReport.Mode.APPLY) {
            products.insertProducts(merge.newProducts);
            products.updateProducts(merge.changedProducts);
            products.insertImages(merge.newImages);
            products.updateImages(merge.changedImages);
            products.updateVariants(merge.changedVariants);
            products.insertVariants(merge.newVariants);
            if (report.store() != null && !merge.stock.isEmpty()) {
                stock.set(brand, report.store(), merge.stock);
            }
        }
        return merge;
    }

    private ProductMerge.Stored stored(BrandId brand, ImportReport report, List<CsvProduct> batch) {
        var rows = products.lockProducts(
                brand, batch.stream().map(CsvProduct::handle).toList());
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
                products.variantsBySku(brand, skus(batch)),
                Optional.ofNullable(report.store())
                        .map(store -> products.stockAt(brand, store.value(), variantIds))
                        .orElse(java.util.Map.of()),
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
