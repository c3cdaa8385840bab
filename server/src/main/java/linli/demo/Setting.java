package linli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.Imports;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.demo.story.Story;
import linli.demo.story.StoryLoader;
import linli.identity.People;
import linli.network.Network;
import linli.network.NewStore;
import linli.network.Persona;
import linli.network.Personas;
import linli.network.Store;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.shared.BasisPoints;
import linli.shared.Currency;
import linli.shared.PaymentMethod;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/** What is there on the first day: the brand, its stores and voices, the goods, the communities and the plans. */
@DemoComponent
class Setting {
    /** Nobody else has it, because the demonstration's server listens to this machine only. */
    static final String PASSWORD = "linli-demo-2026";

    static final int SEATS = 200;
    private static final int RADIUS_METRES = 3000;

    private final People people;
    private final Network network;
    private final Personas personas;
    private final Touchpoints touchpoints;
    private final Imports imports;
    private final Catalog catalog;
    private final Stock stock;
    private final Communities communities;
    private final CommissionPlans plans;
    private final CampaignOffice office;

    Setting(
            People people,
            Network network,
            Personas personas,
            Touchpoints touchpoints,
            Imports imports,
            Catalog catalog,
            Stock stock,
            Communities communities,
            CommissionPlans plans,
            CampaignOffice office) {
        this.people = people;
        this.network = network;
        this.personas = personas;
        this.touchpoints = touchpoints;
        this.imports = imports;
        this.catalog = catalog;
        this.stock = stock;
        this.communities = communities;
        this.plans = plans;
        this.office = office;
    }

    Town found(Story story, double scale) {
        var hq = people.register("林总部");
        people.setPassword(hq, PASSWORD);
        var brand = network.found(
                story.brand().key(), story.brand().name(), story.brand().nameEn(), hq);
        var town = new Town(story, scale, hq, brand);
        for (var author : story.authors()) {
            town.authors.put(author.key(), author.role() == Story.Role.BRAND ? hq : people.register(author.name()));
        }
        for (var store : story.stores()) {
            town.stores.put(
                    store.key(),
                    network.open(
                            town.id(),
                            new NewStore(
                                    store.name(),
                                    store.nameEn(),
                                    store.address(),
                                    store.latitude(),
                                    store.longitude(),
                                    store.hours(),
                                    RADIUS_METRES,
                                    town.get(town.authors, store.owner()))));
        }
        plans.set(town.id(), Thing.of(town.id()), new CommissionPlan(rate(8), rate(3), rate(3), rate(5), rate(2)), hq);
        return town;
    }

    private static BasisPoints rate(int percent) {
        return new BasisPoints(percent * 100);
    }

    /** The covers that everything else needs. */
    static List<Story.Picture> covers(Story story) {
        return Stream.of(
                        story.authors().stream().map(Story.Author::cover),
                        story.communities().stream().map(Story.Community::cover),
                        story.posts().stream().map(Story.Post::cover),
                        story.campaigns().stream().map(Story.Campaign::cover))
                .flatMap(covers -> covers)
                .distinct()
                .toList();
    }

    void stockUp(Town town, Chance chance) {
        var first = town.stores.values().iterator().next();
        Imports.Outcome outcome;
        try (InputStream file = Objects.requireNonNull(Setting.class.getResourceAsStream("/demo/catalogue.csv"))) {
            outcome =
                    imports.run(new Imports.Order(town.id(), first.id(), Currency.CNY, "catalogue.csv", town.hq), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!outcome.finished() || outcome.rowsRefused() > 0 || outcome.picturesMissing() > 0) {
            throw new IllegalStateException("the catalogue did not go in: " + outcome);
        }
        var titles = StoryLoader.loadEnglishTitles();
        catalog.nameInEnglish(town.id(), titles);
        var byHandle = catalog.variants(town.id(), titles.keySet());
        var offers = catalog.offers(
                town.id(), byHandle.values().stream().flatMap(List::stream).toList());
        titles.keySet().stream()
                .sorted()
                .forEach(handle -> town.shelves.put(
                        handle,
                        town.get(byHandle, handle).stream()
                                .map(variant -> new Town.Shelf(handle, town.get(offers, variant)))
                                .toList()));
        restock(town, chance, 120, 400);
    }

    /** Fills the shelves of all stores. */
    void restock(Town town, Chance chance, int least, int most) {
        var wanted = town.story.campaigns().stream()
                .map(campaign -> town.shelf(campaign.product(), campaign.variant())
                        .offer()
                        .variant())
                .toList();
        for (var store : town.stores.values()) {
            var quantities = new HashMap<VariantId, Integer>();
            for (var variant : town.variants()) {
                quantities.put(variant, chance.between(least, most) + (wanted.contains(variant) ? 600 : 0));
            }
            stock.set(town.id(), store.id(), quantities);
        }
    }

    /** Leaves little of a few things on the first shelves, as shops have it. */
    void runLow(Town town, Chance chance) {
        for (var store : town.stores.values()) {
            var quantities = new HashMap<VariantId, Integer>();
            for (int i = 0; i < 4; i++) {
                var shelf = chance.pick(chance.pick(List.copyOf(town.shelves.values())));
                quantities.put(shelf.offer().variant(), chance.between(1, 5));
            }
            stock.set(town.id(), store.id(), quantities);
        }
    }

    void foundCommunities(Town town) {
        for (var community : town.story.communities()) {
            var store = town.store(community.store());
            town.communities.put(
                    community.key(),
                    communities.create(
                            town.id(),
                            new NewCommunity(
                                    store.id(),
                                    community.name(),
                                    community.nameEn(),
                                    Theme.valueOf(community.theme().name()),
                                    community.charter(),
                                    String.join("\n", community.rules()),
                                    community.welcome(),
                                    JoinPolicy.OPEN,
                                    town.picture(community.cover()),
                                    store.owner(),
                                    town.scaled(SEATS))));
        }
    }

    /** {@code faces} are the authors' avatars in their order. */
    void giveFaces(Town town, List<linli.media.MediaId> faces) {
        int next = 0;
        for (var author : town.story.authors()) {
            boolean brand = author.role() == Story.Role.BRAND;
            var persona = personas.create(
                    town.id(),
                    brand ? Persona.Kind.BRAND : Persona.Kind.PERSON,
                    town.get(town.authors, author.key()),
                    new Persona.Face(
                            author.name(),
                            faces.get(next++),
                            town.picture(author.cover()),
                            author.signature(),
                            String.join("\n", author.values()),
                            author.story(),
                            brand ? 2 : 5));
            town.personas.put(author.key(), persona.id());
        }
    }

    void putUpSigns(Town town) {
        for (var community : town.story.communities()) {
            var store = town.store(community.store());
            var id = town.get(town.communities, community.key()).thing();
            sign(town, Touchpoint.Kind.CASHIER, store, store.name() + " · 收银台", id);
            sign(town, Touchpoint.Kind.POSTER, store, store.name() + " · 门口海报", Thing.of(town.id()));
            sign(town, Touchpoint.Kind.GROUP_LINK, null, community.name() + " · 群邀请", id);
        }
        var shelves = List.of("yunnan-blueberry", "country-toast", "weekly-bouquet");
        int next = 0;
        for (var store : town.stores.values()) {
            var offer = town.shelf(shelves.get(next++), null).offer();
            sign(
                    town,
                    Touchpoint.Kind.SHELF,
                    store,
                    "货架 · " + offer.title(),
                    offer.product().thing());
        }
        sign(town, Touchpoint.Kind.OUTSIDE, null, "小区公告栏", Thing.of(town.id()));
        town.channel = sign(town, Touchpoint.Kind.GROUP_LINK, null, "年卡只在群里开", Thing.of(town.id()));
    }

    /** Sets up an entrance that leads to a post. */
    void signTo(Town town, Town.Article article) {
        sign(
                town,
                Touchpoint.Kind.CONTENT,
                null,
                "文章 · " + article.story().title(),
                article.id().thing());
    }

    private Touchpoint sign(Town town, Touchpoint.Kind kind, @Nullable Store store, String name, Thing target) {
        var space = store != null
                ? Touchpoint.Space.STORE
                : kind == Touchpoint.Kind.GROUP_LINK ? Touchpoint.Space.GROUP : Touchpoint.Space.CLOUD;
        var sign = touchpoints.setUp(
                town.id(),
                new Touchpoints.NewTouchpoint(kind, space, store == null ? null : store.id(), name, target),
                town.hq);
        town.entrances.add(sign);
        return sign;
    }

    /** Schedules every campaign for its own time. */
    void scheduleCampaigns(Town town, Calendar calendar) {
        var channel = Objects.requireNonNull(town.channel);
        for (var campaign : town.story.campaigns()) {
            var offer = town.shelf(campaign.product(), campaign.variant()).offer();
            var terms = switch (campaign.kind()) {
                case MEMBERSHIP_DRIVE ->
                    Terms.membershipDrive(
                            calendar.ago(Play.DRIVE_SO_FAR),
                            town.scaled(campaign.quota()),
                            channel.id(),
                            PaymentMethod.BALANCE);
                case DEPOSIT_SALE -> deposit(campaign, calendar);
                case GROUP_BUY ->
                    Terms.groupBuy(
                            window(campaign, calendar), campaign.quota(), campaign.perMember(), campaign.teamSize());
            };
            town.campaigns.put(
                    campaign.key(),
                    office.schedule(
                            town.id(),
                            town.hq,
                            new NewCampaign(
                                    CampaignKind.valueOf(campaign.kind().name()),
                                    campaign.name(),
                                    campaign.nameEn(),
                                    town.picture(campaign.cover()),
                                    terms,
                                    Currency.CNY,
                                    List.of(new NewCampaign.Item(
                                            offer.variant(),
                                            campaign.priceFen(),
                                            offer.price().minor() > campaign.priceFen()
                                                    ? offer.price().minor()
                                                    : null)))));
        }
    }

    /** Its balance is to be paid from the end of the sale on. */
    private static Terms deposit(Story.Campaign campaign, Calendar calendar) {
        var window = campaign.state() == Story.CampaignState.FINISHED
                ? new Terms.Window(
                        calendar.moment(Play.DEPOSITS_FROM, LocalTime.of(7, 0)),
                        calendar.moment(Play.DEPOSITS_TO, LocalTime.of(22, 0)))
                : window(campaign, calendar);
        return Terms.selling(window, campaign.quota())
                .memberLimit(campaign.perMember())
                .threshold(campaign.quota() / 4)
                .deposit(new Terms.Deposit(
                        Objects.requireNonNull(campaign.depositFen()),
                        window.closesAt(),
                        window.closesAt().plus(Duration.ofHours(campaign.hours())),
                        Terms.Deposit.Unpaid.KEPT))
                .build();
    }

    private static Terms.Window window(Story.Campaign campaign, Calendar calendar) {
        return switch (campaign.state()) {
            case SCHEDULED ->
                new Terms.Window(calendar.moment(1, LocalTime.of(8, 0)), calendar.moment(4, LocalTime.of(20, 0)));
            case RUNNING ->
                new Terms.Window(
                        calendar.moment(-Play.RUNNING_DAYS, LocalTime.of(7, 0)),
                        calendar.now().plus(Duration.ofDays(4)));
            case FINISHED ->
                new Terms.Window(
                        calendar.moment(Play.FINISHED_FROM, LocalTime.of(7, 0)),
                        calendar.moment(Play.FINISHED_TO, LocalTime.of(22, 0)));
        };
    }
}
