package linli.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.community.Arrival;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.network.Network;
import linli.network.NewStore;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.referral.Shares;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs inside the first start of an application that is to crash: a brand whose buyers have money and all came by a share
 * of a share. No bean by itself; the application is told of it by {@code spring.main.sources}.
 */
public class Seeding implements ApplicationRunner {
    static final int BUYERS = 60;
    static final int NEWCOMERS = 3_000;
    public static final int STOCK = 5_000_000;
    static final int QUOTA = 5_000_000;
    static final long PURSE = 1_000_000_000;

    /** So often a sale by deposit follows upon another; while one sells, the balances of the one before are due. */
    static final Duration WAVE = Duration.ofMinutes(75);

    private static final int WAVES = 100;
    private static final int PRICE = 990;
    private static final int DEPOSIT = 300;
    private static final Duration BALANCE = Duration.ofHours(1);

    /** How a wave's campaigns differ: in what becomes of a deposit without its balance, and in the least they must sell. */
    enum Sale {
        KEPT(Terms.Deposit.Unpaid.KEPT, 3, null),
        RETURNED(Terms.Deposit.Unpaid.RETURNED, 0, null),
        /** Never sells what it must. */
        FAILING(Terms.Deposit.Unpaid.KEPT, QUOTA, null),
        /** Sells to teams of two, and whoever finds nobody gets the deposit back. */
        TEAMS(Terms.Deposit.Unpaid.KEPT, 0, new Terms.TeamTerms(2, Duration.ofMinutes(10)));

        private final Terms.Deposit.Unpaid unpaid;
        private final int threshold;
        private final Terms.@Nullable TeamTerms team;

        Sale(Terms.Deposit.Unpaid unpaid, int threshold, Terms.@Nullable TeamTerms team) {
            this.unpaid = unpaid;
            this.threshold = threshold;
            this.team = team;
        }

        Terms terms(Instant from) {
            var to = from.plus(WAVE);
            return Terms.selling(new Terms.Window(from, to), QUOTA)
                    .memberLimit(QUOTA)
                    .threshold(threshold)
                    .team(team)
                    .deposit(new Terms.Deposit(DEPOSIT, to, to.plus(BALANCE), unpaid))
                    .build();
        }
    }

    private final People people;
    private final Sessions sessions;
    private final Network network;
    private final Catalog catalog;
    private final Stock stock;
    private final CampaignOffice office;
    private final Communities communities;
    private final CommissionPlans plans;
    private final Shares shares;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Environment environment;

    Seeding(
            People people,
            Sessions sessions,
            Network network,
            Catalog catalog,
            Stock stock,
            CampaignOffice office,
            Communities communities,
            CommissionPlans plans,
            Shares shares,
            Ledger ledger,
            TransactionTemplate transaction,
            Environment environment) {
        this.people = people;
        this.sessions = sessions;
        this.network = network;
        this.catalog = catalog;
        this.stock = stock;
        this.office = office;
        this.communities = communities;
        this.plans = plans;
        this.shares = shares;
        this.ledger = ledger;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var seeds = Objects.requireNonNull(transaction.execute(_ -> seed()));
        var file = Path.of(environment.getRequiredProperty("crash.seeds"));
        var unfinished = file.resolveSibling("unfinished");
        try (var out = Files.newBufferedWriter(unfinished)) {
            seeds.store(out, null);
        }
        Files.move(unfinished, file);
    }

    private Properties seed() {
        var staff = people.registerAll(List.of("总部", "店主", "团长", "小林", "小周"));
        var hq = staff.getFirst();
        var brand = network.found("crash", new Bilingual("测试品牌", "Crash"), hq).id();
        var store = network.open(
                        brand,
                        new NewStore(
                                new Bilingual("测试店", "Store"),
                                new Bilingual("测试路 1 号", null),
                                30.2741,
                                120.1551,
                                "09:00–21:00",
                                3000,
                                staff.get(1)))
                .id();
        var created = catalog.create(
                brand,
                new NewProduct(
                        "blueberries",
                        new Bilingual("蓝莓", "Blueberries"),
                        "",
                        "",
                        ProductKind.GOODS,
                        List.of(),
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(NewVariant.only("B-1", Money.cny(1990)))));
        var variant = created.variants().getFirst();
        stock.set(brand, store, Map.of(variant, STOCK));
        plans.set(
                brand, Thing.of(brand), new CommissionPlan(rate(800), rate(200), rate(500), rate(300), rate(200)), hq);
        var community = communities.create(
                brand,
                new NewCommunity(
                        store,
                        new Bilingual("厨房", "Kitchen"),
                        Theme.INTEREST,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        staff.get(2),
                        500));
        var subject = created.product().thing();
        shares.arrived(shares.share(brand, staff.get(3), subject, null, null), new VisitorId(1), staff.get(4));
        var share = shares.share(brand, staff.get(4), subject, null, null);

        var buyers = people.registerAll(
                IntStream.range(0, BUYERS).mapToObj(n -> "邻居" + n).toList());
        var group = "";
        for (var buyer : buyers) {
            var seated = communities.joinAll(List.of(Arrival.of(brand, community, buyer, JoinSource.DIRECT)));
            group = ((Joining.Seated) seated.getFirst()).group().toString();
            shares.arrived(share, new VisitorId(buyer.value() + 1), buyer);
        }
        ledger.post(buyers.stream()
                .map(buyer -> new Entry(
                        brand,
                        "purse:" + buyer,
                        SubjectId.of(buyer),
                        List.of(
                                new Entry.Posting(
                                        new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)),
                                        Asset.CNY,
                                        -PURSE,
                                        "TEST"),
                                new Entry.Posting(LedgerAccount.wallet(buyer), Asset.CNY, PURSE, "TEST"))))
                .toList());
        var since = Instant.now().minusSeconds(60);
        var flash = Terms.selling(new Terms.Window(since, since.plus(Duration.ofDays(30))), QUOTA)
                .memberLimit(QUOTA)
                .build();

        var seeds = new Properties();
        seeds.setProperty("brand", brand.toString());
        seeds.setProperty("store", store.toString());
        seeds.setProperty("variant", variant.toString());
        seeds.setProperty("campaign", schedule(brand, hq, variant, CampaignKind.FLASH_SALE, flash));
        seeds.setProperty("since", since.toString());
        for (var sale : Sale.values()) {
            seeds.setProperty(
                    sale.name(),
                    IntStream.range(0, WAVES)
                            .mapToObj(wave -> sale.terms(since.plus(WAVE.multipliedBy(wave))))
                            .map(terms -> schedule(brand, hq, variant, CampaignKind.DEPOSIT_SALE, terms))
                            .collect(Collectors.joining(" ")));
        }
        seeds.setProperty("community", community.toString());
        seeds.setProperty("group", group);
        seeds.setProperty("hq", signIn(List.of(hq)));
        seeds.setProperty("buyers", signIn(buyers));
        seeds.setProperty(
                "newcomers",
                signIn(people.registerAll(
                        IntStream.range(0, NEWCOMERS).mapToObj(n -> "新邻居" + n).toList())));
        return seeds;
    }

    private String schedule(BrandId brand, PersonId hq, VariantId variant, CampaignKind kind, Terms terms) {
        var items = List.of(new NewCampaign.Item(variant, PRICE, 1990L));
        return office.schedule(
                        brand,
                        hq,
                        new NewCampaign(kind, new Bilingual("蓝莓", "Blueberries"), null, terms, Currency.CNY, items))
                .toString();
    }

    /** Each person's id and session. */
    private String signIn(List<PersonId> persons) {
        var signedIn = new ArrayList<String>();
        persons.forEach(person -> signedIn.add(person + ":" + sessions.open(person, "test")));
        return String.join(" ", signedIn);
    }

    private static BasisPoints rate(int value) {
        return new BasisPoints(value);
    }
}
