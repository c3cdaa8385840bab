package linli.catalog.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.catalog.CatalogError;
import linli.catalog.Deliveries;
import linli.catalog.Delivery;
import linli.catalog.ProductFile;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.identity.Audit;
import linli.identity.AuditedFields;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files are kept in parts, so that neither taking nor giving one holds all of it in memory. */
@Service
public class DeliverProducts implements Deliveries {
    static final int MOST_FILES = 20;
    private static final AuditedFields<Delivery> FIELDS = new AuditedFields<>(
            Map.of(
                    "note",
                    delivery -> delivery.note().zh(),
                    "noteEn",
                    delivery -> delivery.note().en(),
                    "link",
                    Delivery::link,
                    "termDays",
                    Delivery::termDays),
            Map.of());
    private static final int PART_BYTES = 256 << 10;

    private final DeliveryRepository repository;
    private final Audit audit;
    private final Ids ids;

    DeliverProducts(DeliveryRepository repository, Audit audit, Ids ids) {
        this.repository = repository;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    public Map<ProductId, Delivery> of(BrandId brand, Collection<ProductId> products) {
        return products.isEmpty() ? Map.of() : repository.find(brand, products);
    }

    Delivery get(BrandId brand, ProductId product) {
        var found = repository.find(brand, List.of(product)).get(product);
        if (found == null) {
            throw new DomainException(CatalogError.PRODUCT_NOT_FOUND);
        }
        return found;
    }

    @Override
    @Transactional
    public void describe(BrandId brand, ProductId product, Delivery wanted, PersonId by) {
        if (!repository.lock(brand, product)) {
            throw new DomainException(CatalogError.PRODUCT_NOT_FOUND);
        }
        var details = FIELDS.changes(get(brand, product), wanted);
        details.put("product", product);
        repository.describe(brand, product, wanted);
        requireSomething(brand, product);
        audit.record(brand, by, "product.delivery-changed", details);
    }

    /** Refuses what was done in the running transaction if a product is on sale now whose buyers would get nothing. */
    public void requireSomething(BrandId brand, ProductId product) {
        if (repository.isEmptyOnSale(brand, product)) {
            throw new DomainException(CatalogError.NOTHING_TO_DELIVER);
        }
    }

    @Override
    @Transactional
    public ProductFile add(BrandId brand, ProductId product, String name, long size, InputStream bytes, PersonId by)
            throws IOException {
        if (!repository.lock(brand, product)) {
            throw new DomainException(CatalogError.PRODUCT_NOT_FOUND);
        }
        if (size == 0) {
            throw new DomainException(CatalogError.FILE_EMPTY);
        }
        if (repository.countFiles(brand, product) >= MOST_FILES) {
            throw new DomainException(CatalogError.FILES_TOO_MANY, MOST_FILES);
        }
        var file = new ProductFile(new ProductFileId(ids.next()), product, name, size);
        repository.insertFile(brand, file);
        int part = 0;
        for (var next = bytes.readNBytes(PART_BYTES); next.length > 0; next = bytes.readNBytes(PART_BYTES)) {
            repository.insertPart(brand, file.id(), part++, next);
        }
        audit.record(brand, by, "product.file-added", Map.of("product", product, "after", name));
        return file;
    }

    @Transactional
    public void remove(BrandId brand, ProductId product, ProductFileId file, PersonId by) {
        var gone = repository.lock(brand, product)
                ? repository.findFile(brand, file).filter(each -> each.product().equals(product))
                : Optional.<ProductFile>empty();
        if (gone.isEmpty() || repository.removeFile(brand, product, file) == 0) {
            throw new DomainException(CatalogError.FILE_NOT_FOUND);
        }
        requireSomething(brand, product);
        audit.record(
                brand,
                by,
                "product.file-removed",
                Map.of("product", product, "before", gone.get().name()));
    }

    @Override
    public Optional<ProductFile> findFile(BrandId brand, ProductFileId file) {
        return repository.findFile(brand, file);
    }

    @Override
    public void write(BrandId brand, ProductFileId file, OutputStream out) throws IOException {
        var part = repository.findPart(brand, file, 0);
        for (int next = 1; part.isPresent(); next++) {
            out.write(part.get());
            part = repository.findPart(brand, file, next);
        }
    }
}
