package linli.community.feed;

import linli.community.GroupId;
import linli.shared.BrandId;

/** Names a group's feed. */
record FeedKey(BrandId brand, GroupId group) implements Comparable<FeedKey> {

    static FeedKey parse(String text) {
        var parts = text.split(":", -1);
        return new FeedKey(BrandId.valueOf(parts[0]), GroupId.valueOf(parts[1]));
    }

    @Override
    public int compareTo(FeedKey other) {
        int byBrand = Long.compare(brand.value(), other.brand.value());
        return byBrand != 0 ? byBrand : Long.compare(group.value(), other.group.value());
    }

    @Override
    public String toString() {
        return brand + ":" + group;
    }
}
