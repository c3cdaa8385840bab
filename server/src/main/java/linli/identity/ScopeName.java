package linli.identity;

/** What a brand, store or community is called in Chinese and in English. */
public record ScopeName(String name, String nameEn) {
    public static final ScopeName NONE = new ScopeName("", "");
}
