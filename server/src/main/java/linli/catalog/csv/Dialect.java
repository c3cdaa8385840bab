package linli.catalog.csv;

/** Whose columns a file has. */
public enum Dialect {
    SHOPIFY,
    WOOCOMMERCE
}
