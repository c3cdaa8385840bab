package linli.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductFile;
import linli.catalog.csv.ProductFile.KeyedRow;
import linli.catalog.imports.RowRepository.StagedRow;
import linli.intake.Hold;
import linli.intake.Run;
import linli.intake.StoredFile;
import linli.shared.text.TextFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a file's rows into the database, where those of one product find together wherever they stand. */
@Service
class ReadRows {
    private static final int ROWS = 1_000;
    private static final int WISHES = 5;

    private final ImportRepository imports;
    private final RowRepository rows;

    ReadRows(ImportRepository imports, RowRepository rows) {
        this.imports = imports;
        this.rows = rows;
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

    /** Goes on from what the report says has been read; false if the file could not be read to its end. */
    boolean handle(Hold hold, ImportReport report) throws IOException {
        var source = new Source(hold::file);
        return switch (ProductFile.open(source)) {
            case ProductFile.Opened.Refused(var finding) -> {
                hold.step(() -> hold.tell(Findings.lines(List.of(finding))));
                yield false;
            }
            case ProductFile.Opened.Found(var file) -> {
                try (file) {
                    yield read(hold, report, file, source);
                }
            }
        };
    }

    private boolean read(Hold hold, ImportReport report, ProductFile file, Source source) throws IOException {
        var run = hold.run();
        hold.step(() -> imports.understand(run, file.format(), file.columns()));
        for (long left = report.rowsRead(); left > 0; ) {
            left -= file.next((int) Math.min(left, ROWS)).size();
            file.findings();
        }
        boolean more = true;
        while (more) {
            var read = file.next(ROWS);
            var findings = file.findings();
            more = !read.isEmpty();
            hold.step(() -> {
                rows.readByIndex();
                var told = new ArrayList<>(findings);
                if (!read.isEmpty()) {
                    told.addAll(keep(run, read));
                    imports.countRows(run, read.size(), source.position());
                    hold.advance();
                }
                told.sort(Comparator.comparingLong(Finding::line));
                hold.tell(Findings.lines(told));
            });
        }
        if (file.broken()) {
            return false;
        }
        hold.step(() -> {
            rows.readByIndex();
            var told = new ArrayList<Finding>();
            if (report.store() == null && file.hasQuantities()) {
                told.add(Finding.at(1, "", Finding.Code.QUANTITIES_WITHOUT_STORE));
            }
            if (file.isEmpty()) {
                told.add(Finding.at(1, "", Finding.Code.NO_PRODUCTS));
            }
            told.addAll(rows.gather(run, ProductImports.KIND.mostLines()));
            imports.countProducts(run, file.ignored());
            hold.enter(ImportReport.State.RUNNING);
            hold.tell(Findings.lines(told));
            nameOrphans(hold);
        });
        return true;
    }

    /** Keeps rows with the product that each belongs to; tells where the rows of one product stand apart. */
    private List<Finding> keep(Run run, List<KeyedRow> read) {
        var own = new LinkedHashMap<String, Long>();
        read.stream()
                .filter(row -> !row.names().isEmpty())
                .forEach(row -> own.putIfAbsent(row.names().getFirst(), row.line()));
        var products = rows.name(run, own);
        var others = new LinkedHashMap<String, Long>();
        for (var row : read) {
            row.names().stream()
                    .skip(1)
                    .forEach(name -> others.putIfAbsent(
                            name,
                            Objects.requireNonNull(products.get(row.names().getFirst()))));
        }
        var begun = read.stream()
                .filter(row -> !row.names().isEmpty())
                .filter(row -> Objects.equals(products.get(row.names().getFirst()), row.line()))
                .toList();
        var handles = handles(run, begun);
        var known = new HashMap<>(rows.name(run, others));
        known.putAll(rows.named(
                run,
                read.stream().map(KeyedRow::parent).filter(Objects::nonNull).toList()));
        var findings = new ArrayList<Finding>();
        rows.insert(
                run,
                read.stream()
                        .map(row -> staged(row, products, known, handles, findings))
                        .toList());
        findings.addAll(changed(run, begun, handles));
        return findings;
    }

    /** A handle for the product that begins on each of these rows, one that no other looks like. */
    private Map<Long, String> handles(Run run, List<KeyedRow> begun) {
        var handles = new HashMap<Long, String>();
        var open = new ArrayList<>(begun);
        open.sort(Comparator.comparing(row -> !row.isAsWritten()));
        for (int wish = 0; !open.isEmpty() && wish < WISHES; wish++) {
            var wishes = new LinkedHashMap<Long, String>();
            for (var row : open) {
                wishes.put(row.line(), row.handle(wish));
            }
            for (long line : rows.claimHandles(run, wishes)) {
                handles.put(line, Objects.requireNonNull(wishes.get(line)));
            }
            open.removeIf(row -> handles.containsKey(row.line()));
        }
        return handles;
    }

    /** Tells who is called otherwise than the file says; of those that it only gives the same title, nothing. */
    private List<Finding> changed(Run run, List<KeyedRow> begun, Map<Long, String> handles) {
        var changed = begun.stream()
                .filter(row -> !row.handle().equals(handles.getOrDefault(row.line(), row.handle())))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var namesakes =
                rows.namesakes(run, changed.stream().collect(Collectors.toMap(KeyedRow::line, KeyedRow::handle)));
        return changed.stream()
                .filter(row -> row.hasHandle() || !namesakes.contains(row.line()))
                .map(row -> {
                    var handle = Objects.requireNonNull(handles.get(row.line()));
                    return Finding.at(row.line(), handle, Finding.Code.HANDLE_CHANGED, row.handle(), handle);
                })
                .toList();
    }

    /** Names the products that were made of variations alone. */
    private void nameOrphans(Hold hold) {
        var run = hold.run();
        var orphans = rows.orphans(run, 0, ROWS);
        while (!orphans.isEmpty()) {
            var handles = handles(run, orphans);
            rows.rename(run, handles);
            hold.tell(Findings.lines(changed(run, orphans, handles)));
            orphans = rows.orphans(run, orphans.getLast().line(), ROWS);
        }
    }

    private static StagedRow staged(
            KeyedRow row,
            Map<String, Long> products,
            Map<String, Long> known,
            Map<Long, String> handles,
            List<Finding> findings) {
        if (row.parent() != null) {
            return new StagedRow(
                    row.line(), known.get(row.parent()), row.parent(), row.handle(), row.cells(), row.characters());
        }
        long product = Objects.requireNonNull(products.get(row.names().getFirst()));
        if (row.begins() && product < row.line()) {
            findings.add(Finding.at(row.line(), row.handle(), Finding.Code.ROWS_APART, product));
        }
        var handle = handles.getOrDefault(row.line(), row.handle());
        return new StagedRow(row.line(), product, null, handle, row.cells(), row.characters());
    }
}
