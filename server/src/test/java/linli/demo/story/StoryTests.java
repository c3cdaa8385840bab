package linli.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.art.Illustrator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class StoryTests {
    private static final Story STORY = StoryLoader.load();
    private static final List<Conversation> TALK = Conversations.load(STORY);
    private static final List<CSVRecord> ROWS = catalogue();
    private static final Set<String> HANDLES =
            ROWS.stream().map(row -> row.get("Handle")).collect(Collectors.toCollection(LinkedHashSet::new));

    @Test
    void tellsAsMuchAsTheDemonstrationPlays() {
        assertThat(STORY.stores()).hasSize(3);
        assertThat(STORY.communities()).hasSize(3);
        assertThat(STORY.communities().stream()
                        .mapToInt(Story.Community::groups)
                        .sum())
                .isEqualTo(33);
        assertThat(STORY.communities())
                .extracting(Story.Community::theme)
                .containsExactlyInAnyOrder(Story.Theme.values());
        assertThat(STORY.posts()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(STORY.posts()).extracting(Story.Post::origin).contains(Story.Origin.values());
        assertThat(STORY.comments()).hasSizeGreaterThanOrEqualTo(120);
        for (Story.Community community : STORY.communities()) {
            assertThat(TALK)
                    .filteredOn(one -> community.key().equals(one.community()))
                    .hasSizeGreaterThanOrEqualTo(45);
        }
        assertThat(TALK).filteredOn(one -> one.community() == null).hasSizeGreaterThanOrEqualTo(15);
        assertThat(STORY.campaigns()).extracting(Story.Campaign::state).contains(Story.CampaignState.values());
        assertThat(STORY.campaigns())
                .filteredOn(campaign -> campaign.kind() == Story.CampaignKind.MEMBERSHIP_DRIVE)
                .singleElement()
                .satisfies(drive -> {
                    assertThat(drive.quota()).isEqualTo(20_000);
                    assertThat(drive.hours()).isEqualTo(24);
                });
    }

    @Test
    void saysNothingTwice() {
        assertDistinct(STORY.stores(), Story.Store::key);
        assertDistinct(STORY.authors(), Story.Author::key);
        assertDistinct(STORY.authors(), Story.Author::name);
        assertDistinct(STORY.communities(), Story.Community::key);
        assertDistinct(STORY.campaigns(), Story.Campaign::key);
        assertDistinct(STORY.posts(), Story.Post::key);
        assertDistinct(STORY.posts(), Story.Post::title);
        assertDistinct(STORY.comments(), Story.Comment::text);
        assertDistinct(TALK, one -> one.turns().getFirst().text());
        for (Conversation one : TALK) {
            assertDistinct(one.turns(), Conversation.Turn::text);
        }
        assertDistinct(STORY.reviews(), Story.Review::text);
    }

    @Test
    void resolvesEveryReference() {
        Set<String> authors = keys(STORY.authors(), Story.Author::key);
        Set<String> stores = keys(STORY.stores(), Story.Store::key);
        Set<String> posts = keys(STORY.posts(), Story.Post::key);
        Set<String> campaigns = keys(STORY.campaigns(), Story.Campaign::key);
        assertThat(authors).containsAll(keys(STORY.stores(), Story.Store::owner));
        assertThat(authors)
                .containsAll(keys(STORY.posts(), Story.Post::author))
                .contains(STORY.brand().key());
        assertThat(stores).containsAll(keys(STORY.communities(), Story.Community::store));
        assertThat(posts).isEqualTo(keys(STORY.comments(), Story.Comment::post));
        assertThat(HANDLES).containsAll(keys(STORY.campaigns(), Story.Campaign::product));
        assertThat(HANDLES).containsAll(keys(STORY.reviews(), Story.Review::product));
        assertThat(campaigns).containsAll(keys(STORY.communities(), Story.Community::pinned));
        turns().map(Conversation.Turn::card).filter(Objects::nonNull).forEach(card -> {
            Set<String> things = switch (card.kind()) {
                case PRODUCT -> HANDLES;
                case CAMPAIGN, TEAM -> campaigns;
                case POST -> posts;
            };
            assertThat(things).contains(card.target());
        });
        for (Story.Post post : STORY.posts()) {
            assertThat(post.waist()).as(post.key()).isNotEmpty();
            assertThat(post.legs()).as(post.key()).isNotEmpty();
            for (Story.Leg leg : post.legs()) {
                assertThat(leg.kind() == Story.LegKind.PRODUCT ? HANDLES : campaigns)
                        .as(post.key())
                        .contains(leg.target());
            }
        }
    }

    private static Stream<Conversation.Turn> turns() {
        return TALK.stream().flatMap(one -> one.turns().stream());
    }

    @Test
    void hasAnswersLikesCardsOfEveryKindAndPicturesInItsTalk() {
        assertThat(turns().filter(turn -> turn.answers() != null)).hasSizeGreaterThan(30);
        assertThat(turns().filter(turn -> turn.likes() > 0)).hasSizeGreaterThan(120);
        assertThat(turns().map(Conversation.Turn::picture).filter(Objects::nonNull))
                .hasSizeGreaterThan(5);
        assertThat(turns().map(Conversation.Turn::card).filter(Objects::nonNull).map(Conversation.Card::kind))
                .contains(Conversation.CardKind.values());
        assertThat(TALK).extracting(Conversation::part).contains(Conversation.Part.values());
    }

    @Test
    void refusesTalkThatCannotBeRead() {
        String two = "@evening\na 早\nb 早";
        for (String talk : List.of(two, two + "\nz 早", two + "\nc>4 早", "@dawn\na 早\nb 早\nc 早", "a 早\nb 早\nc 早")) {
            assertThatThrownBy(() -> Conversations.parse(null, talk))
                    .as(talk)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Conversations.parse("x", two + "\na>1 好 [product:millet] [picture:grain:4] ♥2"))
                .singleElement()
                .satisfies(one -> assertThat(one.turns().getLast())
                        .isEqualTo(new Conversation.Turn(
                                "a",
                                "好",
                                0,
                                2,
                                new Conversation.Card(Conversation.CardKind.PRODUCT, "millet"),
                                new Story.Picture("grain", 4))));
    }

    @Test
    void letsOnlyOwnersOwnAndWritesEachPostInItsAuthorsRole() {
        Map<String, Story.Role> roles =
                STORY.authors().stream().collect(Collectors.toMap(Story.Author::key, Story.Author::role));
        assertThat(STORY.stores()).extracting(store -> roles.get(store.owner())).containsOnly(Story.Role.OWNER);
        for (Story.Post post : STORY.posts()) {
            Story.Origin origin = switch (Objects.requireNonNull(roles.get(post.author()))) {
                case BRAND -> Story.Origin.PGC;
                case OWNER -> Story.Origin.OGC;
                case MEMBER -> Story.Origin.UGC;
                case EXPERT -> post.origin() == Story.Origin.UGC ? Story.Origin.OGC : post.origin();
            };
            assertThat(post.origin()).as(post.key()).isEqualTo(origin);
        }
    }

    @Test
    void sellsEachCampaignsVariantAtOrBelowItsListPrice() {
        for (Story.Campaign campaign : STORY.campaigns()) {
            CSVRecord row = ROWS.stream()
                    .filter(each -> each.get("Handle").equals(campaign.product()))
                    .filter(each -> campaign.variant() == null
                            || each.get("Option1 Value").equals(campaign.variant()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No variant for " + campaign.key()));
            long listed =
                    new BigDecimal(row.get("Variant Price")).movePointRight(2).longValueExact();
            assertThat(campaign.priceFen()).as(campaign.key()).isLessThanOrEqualTo(listed);
            assertThat(campaign.quota())
                    .as(campaign.key())
                    .isLessThanOrEqualTo(Integer.parseInt(row.get("Variant Inventory Qty")));
        }
    }

    @Test
    void namesOnlyMotifsThatCanBeDrawn() {
        Stream<Story.Picture> pictures = Stream.of(
                        Stream.of(STORY.brand().cover()),
                        STORY.stores().stream().map(Story.Store::cover),
                        STORY.authors().stream().map(Story.Author::cover),
                        STORY.communities().stream().map(Story.Community::cover),
                        STORY.posts().stream().map(Story.Post::cover),
                        STORY.campaigns().stream().map(Story.Campaign::cover),
                        turns().map(Conversation.Turn::picture).filter(Objects::nonNull))
                .flatMap(Function.identity());
        assertThat(pictures.map(Story.Picture::motif)).isSubsetOf(Illustrator.motifs());
        for (CSVRecord row : ROWS) {
            String source = row.get("Image Src");
            if (!source.isEmpty()) {
                assertThat(source).matches("demo:[a-z]+:\\d+");
                assertThat(Illustrator.motifs()).contains(source.split(":")[1]);
            }
        }
    }

    @Test
    void makesSixThousandDistinctNicknamesInTheSameOrderForTheSameSeed() {
        List<String> names = Nicknames.all(STORY.names(), 7);
        assertThat(names).hasSizeGreaterThanOrEqualTo(6_000).doesNotHaveDuplicates();
        assertThat(names).isEqualTo(Nicknames.all(STORY.names(), 7));
        assertThat(names.subList(0, 50))
                .isNotEqualTo(Nicknames.all(STORY.names(), 8).subList(0, 50));
        assertThat(names).allMatch(name -> name.length() <= 10);
    }

    @Test
    void listsAtLeastSixtyFourProductsEachInBothLanguages() {
        assertThat(HANDLES).hasSizeGreaterThanOrEqualTo(64);
        assertThat(ROWS.stream().map(row -> row.get("Title")).filter(title -> !title.isEmpty()))
                .hasSameSizeAs(HANDLES)
                .doesNotHaveDuplicates();
        Set<String> images = new HashSet<>();
        for (CSVRecord row : ROWS) {
            if (!row.get("Title").isEmpty()) {
                assertThat(images.add(row.get("Image Src")))
                        .as(row.get("Handle"))
                        .isTrue();
                assertThat(List.of(row.get("Body (HTML)"), row.get("Body (English)")))
                        .allSatisfy(body -> assertThat(body).startsWith("<p>").endsWith("</p>"));
                assertThat(List.of(row.get("Title (English)"), row.get("Body (English)")))
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\p{IsHan}"));
            }
        }
    }

    @Test
    void givesEachVariantItsOwnCodeBarcodeOptionsAndAPositivePrice() {
        Map<String, Set<String>> options = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (CSVRecord row : ROWS) {
            String handle = row.get("Handle");
            assertThat(codes.add(row.get("Variant SKU"))).as(handle).isTrue();
            assertThat(codes.add(row.get("Variant Barcode"))).as(handle).isTrue();
            assertThat(isEan13(row.get("Variant Barcode"))).as(handle).isTrue();
            assertThat(options.computeIfAbsent(handle, _ -> new HashSet<>())
                            .add(row.get("Option1 Value") + "/" + row.get("Option2 Value")))
                    .as(handle)
                    .isTrue();
            BigDecimal price = new BigDecimal(row.get("Variant Price"));
            assertThat(price).isPositive();
            if (!row.get("Variant Compare At Price").isEmpty()) {
                assertThat(new BigDecimal(row.get("Variant Compare At Price")))
                        .as(handle)
                        .isGreaterThan(price);
            }
        }
        assertThat(isEan13("2100000000174")).isFalse();
    }

    @Test
    void refusesUnknownMissingDuplicateAndCoercedValues() {
        for (String json : List.of("{\"unknown\":1}", "{}", "{\"stores\":[],\"stores\":[]}", "{\"brand\":\"x\"}")) {
            assertThatThrownBy(() -> StoryLoader.parse(json)).as(json).isInstanceOf(JacksonException.class);
        }
    }

    private static boolean isEan13(String code) {
        if (!code.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static <T> void assertDistinct(List<T> items, Function<T, String> key) {
        assertThat(items.stream().map(key)).doesNotHaveDuplicates();
    }

    private static <T> Set<String> keys(List<T> items, Function<T, String> key) {
        return items.stream().map(key).collect(Collectors.toSet());
    }

    private static List<CSVRecord> catalogue() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StoryTests.class.getResourceAsStream("/demo/catalogue.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
