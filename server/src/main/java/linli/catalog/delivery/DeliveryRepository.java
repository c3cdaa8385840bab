package linli.catalog.delivery;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.catalog.Delivery;
import linli.catalog.ProductFile;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By primary keys, and files by product_file_product_idx; a product has at most {@link DeliverProducts#MOST_FILES}. */
@Repository
class DeliveryRepository {
    private final Database db;

    DeliveryRepository(Database db) {
        this.db = db;
    }

    Map<ProductId, Delivery> find(BrandId brand, Collection<ProductId> products) {
        var files = new HashMap<ProductId, List<ProductFile>>();
        db.sql("select * from catalog.product_file where brand = :brand and product = any (:products) order by id")
                .param("brand", brand)
                .ids("products", products)
                .query(row -> {
                    var file = file(row, 0);
                    files.computeIfAbsent(file.product(), _ -> new ArrayList<>())
                            .add(file);
                });
        var deliveries = new HashMap<ProductId, Delivery>();
        db.sql("""
                select id, delivery_note, delivery_note_en, delivery_link, term_days from catalog.product
                 where brand = :brand and id = any (:products)
                """).param("brand", brand).ids("products", products).query(row -> {
            var product = new ProductId(row.getLong("id"));
            var link = row.getString("delivery_link");
            deliveries.put(
                    product,
                    new Delivery(
                            Columns.bilingual(row, "delivery_note"),
                            link == null ? null : URI.create(link),
                            row.getInt("term_days"),
                            files.getOrDefault(product, List.of())));
        });
        return deliveries;
    }

    int describe(BrandId brand, ProductId product, Delivery wanted) {
        return db.sql("""
                update catalog.product set delivery_note = :note, delivery_note_en = :noteEn, delivery_link = :link, term_days = :days
                 where brand = :brand and id = :product
                """)
                .param("brand", brand)
                .param("product", product)
                .param("note", wanted.note().zh())
                .param("noteEn", wanted.note().en())
                .param("link", wanted.link() == null ? null : wanted.link().toString())
                .param("days", wanted.termDays())
                .update();
    }

    /** Keeps others from the product until the transaction ends; whether there is such a product. */
    boolean lock(BrandId brand, ProductId product) {
        return db.sql("select id from catalog.product where brand = :brand and id = :product for no key update")
                .param("brand", brand)
                .param("product", product)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether the product is on sale and its buyers would get nothing. */
    boolean isEmptyOnSale(BrandId brand, ProductId product) {
        return db.sql("""
                select p.published and p.kind = 'DIGITAL' and p.delivery_note = '' and p.delivery_link is null
                       and not exists (select from catalog.product_file f where f.brand = p.brand and f.product = p.id)
                  from catalog.product p where p.brand = :brand and p.id = :product
                """)
                .param("brand", brand)
                .param("product", product)
                .query(Boolean.class)
                .single();
    }

    void insertFile(BrandId brand, ProductFile file) {
        db.sql(
                        "insert into catalog.product_file (brand, id, product, name, size) values (:brand, :id, :product, :name, :size)")
                .param("brand", brand)
                .param("id", file.id())
                .param("product", file.product())
                .param("name", file.name())
                .param("size", file.size())
                .update();
    }

    void insertPart(BrandId brand, ProductFileId file, int part, byte[] bytes) {
        db.sql("insert into catalog.product_file_part (brand, file, part, bytes) values (:brand, :file, :part, :bytes)")
                .param("brand", brand)
                .param("file", file)
                .param("part", part)
                .param("bytes", bytes)
                .update();
    }

    Optional<byte[]> findPart(BrandId brand, ProductFileId file, int part) {
        return db.sql(
                        "select bytes from catalog.product_file_part where brand = :brand and file = :file and part = :part")
                .param("brand", brand)
                .param("file", file)
                .param("part", part)
                .query(byte[].class)
                .optional();
    }

    Optional<ProductFile> findFile(BrandId brand, ProductFileId file) {
        return db.sql("select * from catalog.product_file where brand = :brand and id = :file")
                .param("brand", brand)
                .param("file", file)
                .query(DeliveryRepository::file)
                .optional();
    }

    int countFiles(BrandId brand, ProductId product) {
        return db.sql("select count(*) from catalog.product_file where brand = :brand and product = :product")
                .param("brand", brand)
                .param("product", product)
                .query(Integer.class)
                .single();
    }

    /** With its parts. */
    int removeFile(BrandId brand, ProductId product, ProductFileId file) {
        return db.sql("delete from catalog.product_file where brand = :brand and product = :product and id = :file")
                .param("brand", brand)
                .param("product", product)
                .param("file", file)
                .update();
    }

    private static ProductFile file(ResultSet row, int index) throws SQLException {
        return new ProductFile(
                new ProductFileId(row.getLong("id")),
                new ProductId(row.getLong("product")),
                row.getString("name"),
                row.getLong("size"));
    }
}
