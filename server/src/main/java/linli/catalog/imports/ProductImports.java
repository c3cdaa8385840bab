package linli.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import linli.catalog.Imports;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductFile;
import linli.catalog.csv.ProductFile.KeyedRow;
import linli.catalog.csv.ProductReader;
import linli.catalog.product.ImageRow;
import linli.catalog.product.ProductRow;
import linli.catalog.product.StoredProducts;
import linli.catalog.product.VariantRow;
import linli.catalog.shelf.ShelfCache;
import linli.catalog.stock.StoreStock;
import linli.media.Media;
import linli.media.MediaId;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.Unhurried;
import linli.shared.text.TextFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of products from the files of shops. The file's rows are stored first, so that those of a product find together
 * wherever they stand; then products are taken in a batch at a time. Each batch, its counts, its report and the place to
 * go on from are one transaction, so that an import that was cut off goes on where it was, on whatever node.
 */
@Service
class ProductImports implements Imports {
    private static final Logger LOG = LoggerFactory.getLogger(ProductImports.class);
    private static final int ROWS = 1_000;
    private static final int PRODUCTS = 200;
    private static final int MAX_ROWS_OF_PRODUCT = 2_048;
    private static final int MAX_TOLD = 10_000;
    private static final int CHARACTERS = 8_000_000;
    private static final int ATTEMPTS = 3;
    private static final int WISHES = 5;

    /** A row of these is left out, though its product is not. */
    private static final Set<Finding.Code> ROW_LOST = Set.of(Finding.Code.OPTIONS_TWICE, Finding.Code.PRODUCT_TWICE);

    private final ImportRepository imports;
    private final StoredProducts products;
    private final StoreStock stock;
    private final ImportPictures pictures;
    private final ShelfCache shelves;
    private final Media media;
    private final Network network;
    private final Clock clock;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    ProductImports(
            ImportRepository imports,
            StoredProducts products,
            StoreStock stock,
            ImportPictures pictures,
            ShelfCache shelves,
            Media media,
            Network network,
            Clock clock,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.products = products;
        this.stock = stock;
        this.pictures = pictures;
        this.shelves = shelves;
        this.media = media;
        this.network = network;
        this.clock = clock;
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
    record Start(
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

    @Override
    public Outcome run(Order order, InputStream file) {
        var report = run(
                new Start(
                        order.brand(),
                        order.store(),
                        ImportReport.Mode.APPLY,
                        order.currency(),
                        order.fileName(),
                        order.startedBy()),
                file);
        return new Outcome(
                report.state() == ImportReport.State.FINISHED, report.rowsRefused(), report.picturesMissing());
    }

    /** Stores the file and imports it in this thread, with its pictures. */
    ImportReport run(Start start, InputStream file) {
        var id = store(start, file);
        begin(start.brand(), id);
        return imports.find(start.brand(), id).orElseThrow();
    }

    /** Stores the file and imports it in the background. */
    ImportId start(Start start, InputStream file) {
        var id = store(start, file);
        Thread.ofVirtual().name("import-" + id).start(() -> Unhurried.run(() -> begin(start.brand(), id)));
        return id;
    }

    private ImportId store(Start start, InputStream file) {
        var id = new ImportId(ids.next());
        transaction.executeWithoutResult(_ -> {
            try {
                imports.insert(
                        start.brand(),
                        id,
                        start.store(),
                        start.mode(),
                        start.currency(),
                        start.fileName(),
                        start.startedBy(),
                        file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    /** Works on the import; if that is cut off, it is left to the job. */
    private void begin(BrandId brand, ImportId id) {
        try {
            work(brand, id);
        } catch (RuntimeException e) {
            LOG.warn("Import {} was cut off", id, e);
        }
    }

    /** Goes on with the import to its end, unless somebody else moves it. */
    void work(BrandId brand, ImportId id) {
        long runner = ids.next();
        int attempt = imports.claim(brand, id, runner).orElse(0);
        if (attempt == 0) {
            return;
        }
        try {
            if (attempt > ATTEMPTS) {
                held(brand, id, runner, () -> {
                    imports.tell(brand, id, List.of(Finding.at(0, "", Finding.Code.GIVEN_UP, ATTEMPTS)));
                    imports.finish(brand, id, ImportReport.State.FAILED);
                });
                return;
            }
            var report = imports.find(brand, id).orElseThrow();
            if (report.state() == ImportReport.State.PICTURES || readRows(brand, report, runner)) {
                pictures.fetch(brand, id, runner);
                held(brand, id, runner, () -> imports.finish(brand, id, ImportReport.State.FINISHED));
            } else {
                held(brand, id, runner, () -> imports.finish(brand, id, ImportReport.State.FAILED));
            }
        } catch (SupersededException e) {
            LOG.info("Import {} goes on elsewhere", id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void held(BrandId brand, ImportId id, long runner, Runnable change) {
        transaction.executeWithoutResult(_ -> {
            hold(brand, id, runner);
            change.run();
        });
    }

    private void hold(BrandId brand, ImportId id, long runner) {
        if (!imports.hold(brand, id, runner)) {
            throw new SupersededException();
        }
    }

    /** Takes in what is left of the file; false if it could not be read to its end, and then nothing of it. */
    private boolean readRows(BrandId brand, ImportReport report, long runner) throws IOException {
        var id = report.id();
        if (report.state() == ImportReport.State.READING && !stage(brand, report, runner)) {
            return false;
        }
        var now = clock.instant().atZone(network.getBrand(brand).zone());
        var reader = new ProductReader(imports.columns(brand, id), report.currency(), now);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> {
                hold(brand, id, runner);
                return takeNext(brand, report, reader);
            }));
        }
        held(brand, id, runner, () -> {
            imports.lockBrand(brand);
            imports.tell(brand, id, imports.sharedSkus(brand, id, MAX_TOLD));
            if (report.mode() == ImportReport.Mode.APPLY) {
                imports.settleSkus(brand, id);
                shelves.forget(brand);
            }
            imports.fetchPictures(brand, id);
        });
        return true;
    }

    /** The import's file, which may be opened again and again; it knows how much of it has been read. */
    private static final class Source implements TextFile.Source {
        private final Supplier<StoredFile> open;
        private @Nullable StoredFile current;

        Source(Supplier<StoredFile> open) {
            this.open = open;
        }

        @Override
        public InputStream open() {
            current = open.get();
            return current;
        }

        long position() {
            return current == null ? 0 : current.position();
        }
    }

    /** Reads the file's rows into the database, where those of one product find together. */
    private boolean stage(BrandId brand, ImportReport report, long runner) throws IOException {
        var id = report.id();
        var source = new Source(() -> new StoredFile(imports, brand, id));
        return switch (ProductFile.open(source)) {
            case ProductFile.Opened.Refused(var finding) -> {
                held(brand, id, runner, () -> imports.tell(brand, id, List.of(finding)));
                yield false;
            }
            case ProductFile.Opened.Found(var file) -> {
                try (file) {
                    yield stage(brand, report, runner, file, source);
                }
            }
        };
    }

    private boolean stage(BrandId brand, ImportReport report, long runner, ProductFile file, Source source)
            throws IOException {
        var id = report.id();
        held(brand, id, runner, () -> imports.understand(brand, id, file.format(), file.columns()));
        for (long left = report.rowsRead(); left > 0; ) {
            left -= file.next((int) Math.min(left, ROWS)).size();
            file.findings();
        }
        boolean more = true;
        while (more) {
            var rows = file.next(ROWS);
            var findings = file.findings();
            more = !rows.isEmpty();
            held(brand, id, runner, () -> {
                imports.readByIndex();
                var told = new ArrayList<>(findings);
                told.addAll(keep(brand, id, rows, source.position()));
                told.sort(Comparator.comparingLong(Finding::line));
                imports.tell(brand, id, told);
            });
        }
        if (file.broken()) {
            return false;
        }
        held(brand, id, runner, () -> {
            imports.readByIndex();
            var told = new ArrayList<Finding>();
            if (report.store() == null && file.hasQuantities()) {
                told.add(Finding.at(1, "", Finding.Code.QUANTITIES_WITHOUT_STORE));
            }
            if (file.isEmpty()) {
                told.add(Finding.at(1, "", Finding.Code.NO_PRODUCTS));
            }
            told.addAll(imports.gather(brand, id, file.ignored(), MAX_TOLD));
            imports.tell(brand, id, told);
            nameOrphans(brand, id);
        });
        return true;
    }

    /** Keeps rows with the product that each belongs to; tells where the rows of one product stand apart. */
    private List<Finding> keep(BrandId brand, ImportId id, List<KeyedRow> rows, long position) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var own = new LinkedHashMap<String, Long>();
        rows.stream()
                .filter(row -> !row.names().isEmpty())
                .forEach(row -> own.putIfAbsent(row.names().getFirst(), row.line()));
        var products = imports.name(brand, id, own);
        var others = new LinkedHashMap<String, Long>();
        for (var row : rows) {
            row.names().stream()
                    .skip(1)
                    .forEach(name -> others.putIfAbsent(
                            name,
                            Objects.requireNonNull(products.get(row.names().getFirst()))));
        }
        var begun = rows.stream()
                .filter(row -> !row.names().isEmpty())
                .filter(row -> Objects.equals(products.get(row.names().getFirst()), row.line()))
                .toList();
        var handles = handles(brand, id, begun);
        var known = new HashMap<>(imports.name(brand, id, others));
        known.putAll(imports.named(
                brand,
                id,
                rows.stream().map(KeyedRow::parent).filter(Objects::nonNull).toList()));
        var findings = new ArrayList<Finding>();
        imports.stage(
                brand,
                id,
                rows.stream()
                        .map(row -> staged(row, products, known, handles, findings))
                        .toList(),
                position);
        findings.addAll(changed(brand, id, begun, handles));
        return findings;
    }

    /** A handle for the product that begins on each of these rows, one that no other looks like. */
    private Map<Long, String> handles(BrandId brand, ImportId id, List<KeyedRow> begun) {
        var handles = new HashMap<Long, String>();
        var open = new ArrayList<>(begun);
        open.sort(Comparator.comparing(row -> !row.isAsWritten()));
        for (int wish = 0; !open.isEmpty() && wish < WISHES; wish++) {
            var wishes = new LinkedHashMap<Long, String>();
            for (var row : open) {
                wishes.put(row.line(), row.handle(wish));
            }
            for (long line : imports.claimHandles(brand, id, wishes)) {
                handles.put(line, Objects.requireNonNull(wishes.get(line)));
            }
            open.removeIf(row -> handles.containsKey(row.line()));
        }
        return handles;
    }

    /** Tells who is called otherwise than the file says; of those that it only gives the same title, nothing. */
    private List<Finding> changed(BrandId brand, ImportId id, List<KeyedRow> begun, Map<Long, String> handles) {
        var changed = begun.stream()
                .filter(row -> !row.handle().equals(handles.getOrDefault(row.line(), row.handle())))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var namesakes = imports.namesakes(
                brand, id, changed.stream().collect(Collectors.toMap(KeyedRow::line, KeyedRow::handle)));
        return changed.stream()
                .filter(row -> row.hasHandle() || !namesakes.contains(row.line()))
                .map(row -> {
                    var handle = Objects.requireNonNull(handles.get(row.line()));
                    return Finding.at(row.line(), handle, Finding.Code.HANDLE_CHANGED, row.handle(), handle);
                })
                .toList();
    }

    /** Names the products that were made of variations alone. */
    private void nameOrphans(BrandId brand, ImportId id) {
        var orphans = imports.orphans(brand, id, 0, ROWS);
        while (!orphans.isEmpty()) {
            var handles = handles(brand, id, orphans);
            imports.rename(brand, id, handles);
            imports.tell(brand, id, changed(brand, id, orphans, handles));
            orphans = imports.orphans(brand, id, orphans.getLast().line(), ROWS);
        }
    }

    private static ImportRepository.StagedRow staged(
            KeyedRow row,
            Map<String, Long> products,
            Map<String, Long> known,
            Map<Long, String> handles,
            List<Finding> findings) {
        if (row.parent() != null) {
            return new ImportRepository.StagedRow(
                    row.line(), known.get(row.parent()), row.parent(), row.handle(), row.cells(), row.characters());
        }
        long product = Objects.requireNonNull(products.get(row.names().getFirst()));
        if (row.begins() && product < row.line()) {
            findings.add(Finding.at(row.line(), row.handle(), Finding.Code.ROWS_APART, product));
        }
        var handle = handles.getOrDefault(row.line(), row.handle());
        return new ImportRepository.StagedRow(row.line(), product, null, handle, row.cells(), row.characters());
    }

    /** So many of the next products as have about as many rows and characters as a batch. */
    private List<ImportRepository.Begun> next(BrandId brand, ImportId id) {
        var products = imports.next(brand, id, PRODUCTS);
        long rows = 0;
        long characters = 0;
        int taken = 0;
        for (var product : products) {
            rows += product.rows();
            characters += product.characters();
            if (taken > 0 && (rows > 2 * ROWS || characters > CHARACTERS)) {
                break;
            }
            taken++;
        }
        return products.subList(0, taken);
    }

    /** Takes in the next products; false if there are none. */
    private boolean takeNext(BrandId brand, ImportReport report, ProductReader reader) {
        imports.lockBrand(brand);
        var begun = next(brand, report.id());
        if (begun.isEmpty()) {
            return false;
        }
        var findings = new ArrayList<Finding>();
        var lines = begun.stream().map(ImportRepository.Begun::product).toList();
        var taken = imports.rows(brand, report.id(), lines, MAX_ROWS_OF_PRODUCT, CHARACTERS);
        var products = taken.stream().map(rows -> reader.read(rows, findings)).toList();
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
        var merges = merge(brand, report, products);
        merges.forEach(merge -> findings.addAll(merge.findings));
        findings.sort(Comparator.comparingLong(Finding::line));
        imports.advance(
                brand,
                report.id(),
                new ImportRepository.Step(
                        lines.getLast(),
                        lost + sum(merges, merge -> merge.rowsRefused),
                        sum(merges, merge -> merge.created),
                        sum(merges, merge -> merge.updated),
                        sum(merges, merge -> merge.unchanged),
                        sum(merges, merge -> merge.productsRefused),
                        sum(merges, merge -> merge.newVariants.size()),
                        sum(merges, merge -> merge.changedVariants.size()),
                        sum(merges, merge -> merge.variantsUnchanged),
                        findings),
                merges.stream().flatMap(merge -> merge.skus.stream()).toList());
        if (report.mode() == ImportReport.Mode.APPLY) {
            merges.forEach(merge -> imports.wantPictures(brand, report.id(), merge.wanted));
            shelves.forget(brand);
        }
        return true;
    }

    private static long sum(List<ProductMerge> merges, ToIntFunction<ProductMerge> part) {
        return merges.stream().mapToInt(part).sum();
    }

    /** All products at once; if the database refuses one of them, each alone, so that the others go in. */
    private List<ProductMerge> merge(BrandId brand, ImportReport report, List<CsvProduct> batch) {
        try {
            @Nullable ProductMerge whole = savepoint.execute(_ -> write(brand, report, batch));
            return List.of(Objects.requireNonNull(whole));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("A batch of import {} goes in one by one", report.id(), e);
            return batch.stream().map(product -> alone(brand, report, product)).toList();
        }
    }

    private ProductMerge alone(BrandId brand, ImportReport report, CsvProduct product) {
        try {
            return Objects.requireNonNull(savepoint.execute(_ -> write(brand, report, List.of(product))));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("Product {} of import {} is refused", product.handle(), report.id(), e);
            var refused =
                    new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, List.of()));
            refused.refuse(product, Finding.at(product.line(), product.handle(), Finding.Code.NOT_STORABLE));
            return refused;
        }
    }

    private ProductMerge write(BrandId brand, ImportReport report, List<CsvProduct> batch) {
        var merge = new ProductMerge(brand, report.store(), report.currency(), ids, stored(brand, report, batch));
        merge.addAll(batch);
        if (report.mode() == ImportReport.Mode.APPLY) {
            products.write(brand, merge.changes());
            if (report.store() != null) {
                stock.write(brand, report.store(), merge.stock);
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
