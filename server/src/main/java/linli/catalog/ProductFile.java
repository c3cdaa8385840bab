package linli.catalog;

/**
 * A file that a product's buyers download.
 *
 * @param size in bytes
 */
public record ProductFile(ProductFileId id, ProductId product, String name, long size) {}
