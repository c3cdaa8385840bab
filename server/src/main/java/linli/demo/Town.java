package linli.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.catalog.Offer;
import linli.catalog.VariantId;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.content.PostId;
import linli.demo.story.Conversation;
import linli.demo.story.Conversations;
import linli.demo.story.Story;
import linli.media.MediaId;
import linli.network.Brand;
import linli.network.PersonaId;
import linli.network.Store;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.referral.Share;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;

/** Everything that is there so far, as far as the next scenes need to know it. */
final class Town {
    /** Somebody who lives here, their browser, and the community that they are at home in. */
    record Neighbour(PersonId id, VisitorId visitor, String community, GroupId group) {}

    record Shelf(String handle, Offer offer) {}

    record Article(PostId id, Story.Post story, double charm) {}

    final Story story;
    final List<Conversation> conversations;
    final double scale;
    final PersonId hq;
    final PersonId clerk;
    final PersonId finance;
    final Brand brand;
    final Map<String, PersonId> authors = new LinkedHashMap<>();
    final Map<String, PersonaId> personas = new HashMap<>();
    final Map<String, Store> stores = new LinkedHashMap<>();
    final Map<String, CommunityId> communities = new LinkedHashMap<>();
    final Map<String, List<Shelf>> shelves = new LinkedHashMap<>();
    final Map<String, CampaignId> campaigns = new HashMap<>();
    final Map<Story.Picture, MediaId> pictures = new HashMap<>();
    final List<Touchpoint> entrances = new ArrayList<>();
    final List<Neighbour> neighbours = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();

    /** Of each community, in their order. */
    final Map<String, List<GroupId>> groups = new LinkedHashMap<>();

    /** Of each campaign the one that was opened last. */
    final Map<String, TeamId> teams = new HashMap<>();

    final Map<PersonId, Long> sharers = new LinkedHashMap<>();

    /** What each has of what they paid in themselves. */
    final Map<PersonId, Long> purses = new HashMap<>();

    @Nullable
    Touchpoint channel;

    @Nullable
    Neighbour lively;

    Town(Story story, double scale, PersonId hq, PersonId clerk, PersonId finance, Brand brand) {
        this.story = story;
        this.conversations = Conversations.load(story);
        this.scale = scale;
        this.hq = hq;
        this.clerk = clerk;
        this.finance = finance;
        this.brand = brand;
    }

    BrandId id() {
        return brand.id();
    }

    <K, V> V get(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalStateException("no " + key));
    }

    Store store(String key) {
        return get(stores, key);
    }

    /** A group to move into, while it has seats. */
    record Home(String community, GroupId group) {}

    /** Where the people of a community fetch what they buy. */
    Store storeOf(String community) {
        return story.communities().stream()
                .filter(one -> one.key().equals(community))
                .map(one -> store(one.store()))
                .findFirst()
                .orElseThrow();
    }

    PersonId ownerOf(StoreId store) {
        return stores.values().stream()
                .filter(one -> one.id().equals(store))
                .map(Store::owner)
                .findFirst()
                .orElseThrow();
    }

    Shelf shelf(String handle, @Nullable String variant) {
        return get(shelves, handle).stream()
                .filter(shelf -> variant == null
                        || shelf.offer().variantTitle().equals(variant)
                        || shelf.offer().variantTitle().startsWith(variant + " /"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no %s of %s".formatted(variant, handle)));
    }

    List<VariantId> variants() {
        return shelves.values().stream()
                .flatMap(List::stream)
                .map(shelf -> shelf.offer().variant())
                .toList();
    }

    MediaId picture(Story.Picture picture) {
        return get(pictures, picture);
    }

    int scaled(int count) {
        return Math.max(1, (int) Math.round(count * scale));
    }
}
