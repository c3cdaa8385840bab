package linli.catalog.imports;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import linli.catalog.CatalogError;
import linli.catalog.CatalogPermission;
import linli.catalog.csv.Finding;
import linli.catalog.imports.ImportLines.ImportLineView;
import linli.catalog.imports.ImportRuns.ImportRun;
import linli.intake.Intake;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.intake.Told;
import linli.network.Network;
import linli.network.NetworkError;
import linli.network.Store;
import linli.network.StoreClosing;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.Matches;
import linli.shared.listing.SheetFormat;
import linli.shared.text.Text;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Products in from files of shops, and out in Shopify's columns. */
@RestController
@RequestMapping("/api/brands/{brand}")
class ImportController {
    private static final int EXAMPLES = 5;

    private record OfStore(@Nullable StoreId store) {}

    private final ProductImports imports;
    private final Intake intake;
    private final ImportRepository reports;
    private final ImportRuns runs;
    private final ImportLines lines;
    private final ExportProducts products;
    private final Exports exports;
    private final Network network;
    private final Problems texts;

    ImportController(
            ProductImports imports,
            Intake intake,
            ImportRepository reports,
            ImportRuns runs,
            ImportLines lines,
            ExportProducts products,
            Exports exports,
            Network network,
            Problems texts) {
        this.imports = imports;
        this.intake = intake;
        this.reports = reports;
        this.runs = runs;
        this.lines = lines;
        this.products = products;
        this.exports = exports;
        this.network = network;
        this.texts = texts;
    }

    record StartedImport(
            @com.fasterxml.jackson.annotation.JsonProperty("import")
            RunId id) {}

    /** Everything of one kind that an import has to tell. */
    record ImportKindView(
            Finding.Code code, Finding.Level level, String title, long count, List<ImportLineView> first) {}

    record ImportKinds(List<ImportKindView> items) {}

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @PostMapping(path = "/imports/products", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedImport importProducts(
            @PathVariable BrandId brand,
            @RequestParam String mode,
            @RequestParam(required = false) @Nullable StoreId store,
            @RequestParam(required = false) @Nullable Currency currency,
            @RequestPart("file") MultipartFile file,
            Actor actor)
            throws IOException {
        if (store != null) {
            requireStanding(network.getStore(brand, store));
        }
        var order = new ProductImports.Start(
                brand,
                store,
                Mode.find(mode).orElseThrow(() -> new DomainException(CatalogError.IMPORT_MODE_UNKNOWN)),
                currency == null ? network.currency(brand) : currency,
                Text.fileName(file.getOriginalFilename()),
                actor.person());
        try (var stream = file.getInputStream()) {
            return new StartedImport(imports.start(order, stream));
        }
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports")
    Page<ImportRun> listImports(
            @PathVariable BrandId brand,
            @ParameterObject @Valid ImportFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return runs.page(brand, filter, sort, page);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports/count")
    Matches countImports(@PathVariable BrandId brand, @ParameterObject @Valid ImportFilter filter) {
        return runs.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping(path = "/imports/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportImports(
            @PathVariable BrandId brand,
            @ParameterObject @Valid ImportFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        runs.export(brand, actor.person(), filter, sort, wanted, response);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports/{report}")
    ImportReport getImport(@PathVariable BrandId brand, @PathVariable RunId report) {
        return reports.find(new Run(brand, report))
                .orElseThrow(() -> new DomainException(CatalogError.IMPORT_NOT_FOUND));
    }

    /** What there is to tell, kind by kind, with the first lines of each. */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports/{report}/kinds")
    ImportKinds listImportKinds(@PathVariable BrandId brand, @PathVariable RunId report, Locale locale) {
        getImport(brand, report);
        return new ImportKinds(intake.told(new Run(brand, report), EXAMPLES).stream()
                .map(told -> view(told, locale))
                .sorted(Comparator.comparing(ImportKindView::level).thenComparing(ImportKindView::code))
                .toList());
    }

    private ImportKindView view(Told told, Locale locale) {
        var code = Finding.Code.valueOf(told.code());
        return new ImportKindView(
                code,
                code.level(),
                texts.text("import.kind." + code.name(), locale),
                told.count(),
                told.first().stream().map(line -> lines.view(line, locale)).toList());
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports/{report}/lines")
    Page<ImportLineView> listImportLines(
            @PathVariable BrandId brand,
            @PathVariable RunId report,
            @ParameterObject @Valid ImportLineFilter filter,
            PageRequest page,
            Locale locale) {
        getImport(brand, report);
        return lines.page(new Run(brand, report), filter, page, locale);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping("/imports/{report}/lines/count")
    Matches countImportLines(
            @PathVariable BrandId brand, @PathVariable RunId report, @ParameterObject @Valid ImportLineFilter filter) {
        getImport(brand, report);
        return lines.count(new Run(brand, report), filter);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping(path = "/imports/{report}/lines/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportImportLines(
            @PathVariable BrandId brand,
            @PathVariable RunId report,
            @ParameterObject @Valid ImportLineFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        getImport(brand, report);
        lines.export(new Run(brand, report), actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.IMPORT_PRODUCTS)
    @GetMapping(path = "/exports/products.csv", produces = "text/csv")
    void exportProducts(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable StoreId store,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        if (store != null) {
            network.getStore(brand, store);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"products.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var writer = new java.io.OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            exports.note(
                    brand,
                    actor.person(),
                    "catalog.products",
                    SheetFormat.CSV,
                    new OfStore(store),
                    written -> products.write(brand, store, writer, written));
        }
    }

    private static void requireStanding(Store store) {
        var closing = store.closing();
        if (closing != null && closing.kind() == StoreClosing.Kind.FOR_GOOD) {
            throw DomainException.of("store", NetworkError.STORE_CLOSED_FOR_GOOD);
        }
    }
}
