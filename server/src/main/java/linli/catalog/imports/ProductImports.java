package linli.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import linli.catalog.Imports;
import linli.catalog.Imports.Order;
import linli.catalog.Imports.Outcome;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductReader;
import linli.catalog.shelf.ShelfCache;
import linli.identity.Audit;
import linli.intake.Hold;
import linli.intake.ImportKind;
import linli.intake.Intake;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.PersonId;
import linli.shared.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports of products from the files of shops. The file's rows are stored first, so that those of a product find together
 * wherever they stand; then products are taken in a batch at a time, and at last their pictures are fetched. Each batch,
 * its counts, its report and the place to go on from are one transaction.
 */
@Service
class ProductImports implements Imports {
    static final ImportKind KIND = new ImportKind("PRODUCTS", 10_000);
    private static final int ATTEMPTS = 3;

    private final Intake intake;
    private final ImportRepository imports;
    private final RowRepository rows;
    private final SkuRepository skus;
    private final ReadRows read;
    private final TakeProducts take;
    private final ImportPictures pictures;
    private final ShelfCache shelves;
    private final Network network;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    ProductImports(
            Intake intake,
            ImportRepository imports,
            RowRepository rows,
            SkuRepository skus,
            ReadRows read,
            TakeProducts take,
            ImportPictures pictures,
            ShelfCache shelves,
            Network network,
            Audit audit,
            Clock clock,
            TransactionOperations transaction) {
        this.intake = intake;
        this.imports = imports;
        this.rows = rows;
        this.skus = skus;
        this.read = read;
        this.take = take;
        this.pictures = pictures;
        this.shelves = shelves;
        this.network = network;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * An import to start.
     *
     * @param store gets the quantities in stock; without one they are left out
     */
    record Start(
            BrandId brand,
            @Nullable StoreId store,
            Mode mode,
            Currency currency,
            String fileName,
            PersonId startedBy) {}

    @Override
    public Outcome run(Order order, InputStream file) {
        var report = run(
                new Start(
                        order.brand(),
                        order.store(),
                        Mode.APPLY,
                        order.currency(),
                        order.fileName(),
                        order.startedBy()),
                file);
        return new Outcome(
                report.state() == ImportReport.State.FINISHED, report.rowsRefused(), report.picturesMissing());
    }

    /** Stores the file and imports it in this thread, with its pictures. */
    ImportReport run(Start start, InputStream file) {
        var run = store(start, file);
        intake.begin(KIND, run, this::work);
        return imports.find(run).orElseThrow();
    }

    /** Stores the file and imports it in the background. */
    RunId start(Start start, InputStream file) {
        var run = store(start, file);
        intake.start(KIND, run, this::work);
        return run.id();
    }

    Run store(Start start, InputStream file) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            try {
                var run = intake.open(KIND, start.brand(), start.mode(), start.startedBy());
                imports.insert(run, start.store(), start.currency(), start.fileName(), intake.keep(run, file));
                return run;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The job that goes on with imports whose runner is gone. */
    Job resume(String name) {
        return intake.resume(name, KIND, this::work);
    }

    void work(Run run) {
        intake.work(KIND, run, this::work);
    }

    private void work(Hold hold) throws IOException {
        if (hold.attempt() > ATTEMPTS) {
            hold.step(() -> {
                hold.tell(Findings.lines(List.of(Finding.at(0, "", Finding.Code.GIVEN_UP, ATTEMPTS))));
                finish(hold, ImportReport.State.FAILED);
            });
            return;
        }
        var report = imports.find(hold.run()).orElseThrow();
        if (report.state() == ImportReport.State.PICTURES || takeIn(hold, report)) {
            pictures.fetch(hold);
            hold.step(() -> finish(hold, ImportReport.State.FINISHED));
        } else {
            hold.step(() -> finish(hold, ImportReport.State.FAILED));
        }
    }

    /** Takes in what is left of the file; false if it could not be read to its end, and then nothing of it. */
    private boolean takeIn(Hold hold, ImportReport report) throws IOException {
        var run = hold.run();
        if (report.state() != ImportReport.State.RUNNING) {
            hold.step(() -> hold.enter(ImportReport.State.READING));
            if (!read.handle(hold, report)) {
                return false;
            }
        }
        var now = clock.instant().atZone(network.getBrand(run.brand()).zone());
        var reader = new ProductReader(imports.columns(run), report.currency(), now);
        boolean more = true;
        while (more) {
            more = hold.step(done -> take.handle(hold, report, reader, done));
        }
        hold.step(() -> {
            rows.lockBrand(run);
            hold.tell(Findings.lines(skus.shared(run, KIND.mostLines())));
            if (report.mode() == Mode.APPLY) {
                skus.settle(run);
                shelves.forget(run.brand());
            }
            hold.enter(ImportReport.State.PICTURES);
        });
        return true;
    }

    private void finish(Hold hold, ImportReport.State state) {
        hold.finish(state);
        rows.delete(hold.run());
        if (hold.mode() == Mode.APPLY) {
            record(hold, imports.find(hold.run()).orElseThrow());
        }
    }

    /** Whoever began it did it, whichever runner ended it. */
    private void record(Hold hold, ImportReport report) {
        var details = new HashMap<String, Object>();
        details.put("import", report.id());
        details.put("file", report.fileName());
        details.put("importState", report.state());
        details.put("productsCreated", report.productsCreated());
        details.put("productsUpdated", report.productsUpdated());
        details.put("productsRefused", report.productsRefused());
        details.put("variantsCreated", report.variantsCreated());
        details.put("variantsUpdated", report.variantsUpdated());
        details.put("rowsRefused", report.rowsRefused());
        if (report.store() != null) {
            details.put("store", report.store());
        }
        audit.record(hold.run().brand(), hold.startedBy(), "product.imported", details);
    }
}
