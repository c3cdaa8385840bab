package linli.demo.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the demonstration says, as it stands in {@code demo/story.json}; keys refer within the document. */
public record Story(
        Brand brand,
        List<Store> stores,
        List<Author> authors,
        List<Community> communities,
        Names names,
        List<Post> posts,
        List<Comment> comments,
        List<Campaign> campaigns,
        List<Review> reviews) {

    public Story {
        stores = List.copyOf(stores);
        authors = List.copyOf(authors);
        communities = List.copyOf(communities);
        posts = List.copyOf(posts);
        comments = List.copyOf(comments);
        campaigns = List.copyOf(campaigns);
        reviews = List.copyOf(reviews);
    }

    /** A drawing of {@code linli.art.Illustrator}. */
    public record Picture(String motif, long seed) {}

    /** The brand; {@code avatar} is a seed of {@code linli.art.Avatars}. */
    public record Brand(
            String key,
            String name,
            String nameEn,
            String signature,
            List<String> values,
            String story,
            Picture cover,
            long avatar) {
        public Brand {
            values = List.copyOf(values);
        }
    }

    /** A store in WGS 84 degrees; {@code owner} is an author's key, {@code hours} is opening–closing such as 07:00-21:00. */
    public record Store(
            String key,
            String name,
            String nameEn,
            String address,
            String addressEn,
            double latitude,
            double longitude,
            String hours,
            String owner,
            Picture cover) {
        public Store {
            if (!hours.matches("\\d{2}:\\d{2}-\\d{2}:\\d{2}")) {
                throw new IllegalArgumentException("Hours of store " + key + ": " + hours);
            }
        }
    }

    /** Who an author is to the brand. */
    public enum Role {
        BRAND,
        OWNER,
        EXPERT,
        MEMBER
    }

    /** A voice with a persona; {@code avatar} is a seed of {@code linli.art.Avatars}. */
    public record Author(
            String key,
            String name,
            @Nullable String nameEn,
            Role role,
            String signature,
            @Nullable String signatureEn,
            long avatar,
            Picture cover,
            List<String> values,
            String story,
            String cadence) {
        public Author {
            values = List.copyOf(values);
        }
    }

    /** What holds a community together. */
    public enum Theme {
        VALUES,
        INTEREST,
        NEIGHBOURHOOD
    }

    /** A community with a series of {@code groups} groups, at home in a store; {@code pinned} is a campaign's key. */
    public record Community(
            String key,
            Theme theme,
            String name,
            String nameEn,
            String seriesName,
            String seriesNameEn,
            int groups,
            String store,
            String charter,
            String charterEn,
            List<String> rules,
            List<String> rulesEn,
            String welcome,
            String welcomeEn,
            String pinned,
            Picture cover) {
        public Community {
            rules = List.copyOf(rules);
            rulesEn = List.copyOf(rulesEn);
            if (groups < 1) {
                throw new IllegalArgumentException("Groups of community " + key + ": " + groups);
            }
        }
    }

    /** Parts from which {@link Nicknames} makes the members' names. */
    public record Names(
            List<String> surnames,
            List<String> givenNames,
            List<String> traits,
            List<String> creatures,
            List<String> children,
            List<String> kin,
            List<String> sceneries,
            List<String> doings) {
        public Names {
            surnames = List.copyOf(surnames);
            givenNames = List.copyOf(givenNames);
            traits = List.copyOf(traits);
            creatures = List.copyOf(creatures);
            children = List.copyOf(children);
            kin = List.copyOf(kin);
            sceneries = List.copyOf(sceneries);
            doings = List.copyOf(doings);
        }
    }

    /** Who made a post: the brand, an owner or expert in their occupation, or a member. */
    public enum Origin {
        PGC,
        OGC,
        UGC
    }

    /** What a paragraph of the waist is about. */
    public enum WaistKind {
        BRAND,
        PRODUCT,
        REVIEW
    }

    /** A paragraph in Markdown. */
    public record Waist(
            WaistKind kind, String markdown, @Nullable String markdownEn) {}

    /** What a leg leads to: a product by its handle, or a campaign by its key. */
    public enum LegKind {
        PRODUCT,
        CAMPAIGN
    }

    public record Leg(LegKind kind, String target) {}

    /** A post: the head is title, hook and cover; {@code author} is an author's key. */
    public record Post(
            String key,
            String title,
            String titleEn,
            String hook,
            @Nullable String hookEn,
            Origin origin,
            String author,
            Picture cover,
            List<Waist> waist,
            List<Leg> legs) {
        public Post {
            waist = List.copyOf(waist);
            legs = List.copyOf(legs);
        }
    }

    /** A comment by some member on a post. */
    public record Comment(String post, String text) {}

    public enum CampaignKind {
        GROUP_BUY,
        MEMBERSHIP_DRIVE,
        PRE_SALE,
        DEPOSIT_SALE
    }

    /** Where a campaign stands when the demonstration begins. */
    public enum CampaignState {
        SCHEDULED,
        RUNNING,
        FINISHED,
        CALLED_OFF
    }

    /**
     * How a campaign goes, if not as campaigns usually do.
     *
     * @param days when it was open, if it is over
     * @param endsIn in how many days it ends, if it is open; 0 is today
     * @param threshold seats without which it fails
     * @param sold seats that are sold one by one
     * @param waiting how many wait for a seat that is given back
     */
    public record Course(
            Conversation.@Nullable Days days, @Nullable Integer endsIn, int threshold, int sold, int waiting) {}

    /**
     * Conditional selling of one product; what is called off was so on the day after it opened. {@code variant} is the value of its first option and null when it has none;
     * {@code teamSize} is 0 without teams; {@code hours} is a team's window, or the whole window of a drive,
     * or the time to pay a balance in; {@code depositFen} is null unless a deposit holds the seat.
     */
    public record Campaign(
            String key,
            CampaignKind kind,
            CampaignState state,
            @Nullable Course course,
            String name,
            String nameEn,
            String product,
            @Nullable String variant,
            long priceFen,
            int teamSize,
            int hours,
            int quota,
            int perMember,
            @Nullable Long depositFen,
            Picture cover,
            String description) {
        public Campaign {
            boolean team = teamSize >= 2 && teamSize <= 10;
            if (kind == CampaignKind.GROUP_BUY ? !team : teamSize != 0) {
                throw new IllegalArgumentException("Team size of campaign " + key + ": " + teamSize);
            }
            if ((kind == CampaignKind.DEPOSIT_SALE) != (depositFen != null)) {
                throw new IllegalArgumentException("Deposit of campaign " + key + ": " + depositFen);
            }
            if (priceFen < 1 || hours < 1 || quota < 1 || perMember < 1 || perMember > quota) {
                throw new IllegalArgumentException("Terms of campaign " + key);
            }
        }
    }

    /** A buyer's words; {@code rating} is 1 to 5. */
    public record Review(String product, int rating, String text) {
        public Review {
            if (rating < 1 || rating > 5) {
                throw new IllegalArgumentException("Rating of " + product + ": " + rating);
            }
        }
    }
}
