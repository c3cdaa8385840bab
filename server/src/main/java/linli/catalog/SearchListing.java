package linli.catalog;

/** What search engines show of a product; empty where its title and description do. */
public record SearchListing(String title, String description) {
    public static final SearchListing NONE = new SearchListing("", "");
}
