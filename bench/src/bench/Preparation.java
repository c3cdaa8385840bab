package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import linli.activity.Projections;
import linli.campaign.CampaignId;
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
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.content.Contents;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.Origin;
import linli.identity.People;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.network.Network;
import linli.network.NewStore;
import linli.network.StoreId;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.referral.Share;
import linli.referral.Shares;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs inside the application, once: a brand with a store, products, campaigns, a community full of buyers with money and
 * sessions, who all came by a share of a share of a post. Where the load finds them is written to a file.
 */
@Component
class Preparation implements ApplicationRunner {
    private static final int PRODUCTS = 60;
    private static final int BATCH = 5_000;
    private static final long PURSE = 100_000_000;
    private static final long PRICE = 1_990;
    private static final Duration DAYS = Duration.ofDays(3);

    private final People people;
    private final Network network;
    private final Catalog catalog;
    private final Stock stock;
    private final CampaignOffice office;
    private final Communities communities;
    private final Contents contents;
    private final CommissionPlans plans;
    private final Shares shares;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Projections projections;
    private final Jobs jobs;
    private final JdbcClient db;
    private final Environment environment;

    Preparation(
            People people,
            Network network,
            Catalog catalog,
            Stock stock,
            CampaignOffice office,
            Communities communities,
            Contents contents,
            CommissionPlans plans,
            Shares shares,
            Ledger ledger,
            TransactionTemplate transaction,
            Projections projections,
            Jobs jobs,
            JdbcClient db,
            Environment environment) {
        this.people = people;
        this.network = network;
        this.catalog = catalog;
        this.stock = stock;
        this.office = office;
        this.communities = communities;
        this.contents = contents;
        this.plans = plans;
        this.shares = shares;
        this.ledger = ledger;
        this.transaction = transaction;
        this.projections = projections;
        this.jobs = jobs;
        this.db = db;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var found = transaction.execute(_ -> prepare());
        new Growth(db, transaction, Long.parseLong(found.getProperty("brand")), found)
                .grow(environment.getRequiredProperty("bench.scale", Integer.class));
        while (behind()) {
            projections.catchUp();
        }
        jobs.run("ledger.count-books");
        var file = Path.of(environment.getRequiredProperty("bench.prepared"));
        var unfinished = file.resolveSibling("unfinished.properties");
        try (var out = Files.newBufferedWriter(unfinished)) {
            found.store(out, null);
        }
        Files.move(unfinished, file);
    }

    /** Whether boards and counts still have to hear of something that happened. */
    private boolean behind() {
        return db.sql("""
                select exists (
                  select from activity.position p
                   where (select (e.transaction, e.id) > (p.done_transaction, p.done_id) from activity.event e
                           order by e.transaction desc, e.id desc limit 1))
                """).query(Boolean.class).single();
    }

    private Properties prepare() {
        int buyers = environment.getRequiredProperty("bench.buyers", Integer.class);
        int seats = environment.getRequiredProperty("bench.seats", Integer.class);
        var staff = people.registerAll(List.of("总部", "店主", "团长", "作者", "小林", "小周"));
        var hq = staff.get(0);
        var leader = staff.get(2);
        var author = staff.get(3);
        var brand = network.found("bench", new Bilingual("测试品牌", "Bench"), hq).id();
        var store = network.open(
                        brand,
                        new NewStore(new Bilingual("测试店", "Store"), new Bilingual("测试路 1 号", null), 30.2741, 120.1551, "09:00–21:00", 3000, staff.get(1)))
                .id();
        var products = IntStream.range(0, PRODUCTS)
                .mapToObj(n -> catalog.create(brand, product(n)))
                .toList();
        var variants = products.stream().map(product -> product.variants().getFirst()).toList();
        variants.forEach(variant -> stock.set(brand, store, Map.of(variant, 100_000_000)));
        plans.set(
                brand,
                Thing.of(brand),
                new CommissionPlan(rate(800), rate(200), rate(500), rate(300), rate(200)),
                hq);
        var community = communities.create(
                brand,
                new NewCommunity(
                        store, new Bilingual("邻里厨房", "Kitchen"), Theme.NEIGHBOURHOOD, Bilingual.NONE, Bilingual.NONE, Bilingual.NONE, JoinPolicy.OPEN, null, leader, 500));
        var post = contents.create(
                brand,
                new NewPost(
                        author,
                        null,
                        Origin.OGC,
                        new Bilingual("蓝莓的一天", null),
                        new Bilingual("清晨五点的山坡", null),
                        null,
                        new Bilingual("从采摘到上车只要两个小时。", null),
                        List.of(new Leg(products.getFirst().product().thing(), Bilingual.NONE))));
        var subject = products.getFirst().product().thing();
        var first = shares.share(brand, staff.get(4), subject, null, null);
        shares.arrived(first, new VisitorId(1), staff.get(5));
        var second = shares.share(brand, staff.get(5), subject, post, null);

        var ids = new ArrayList<PersonId>();
        for (int from = 0; from < buyers; from += BATCH) {
            var names = IntStream.range(from, Math.min(from + BATCH, buyers))
                    .mapToObj(n -> "邻居" + n)
                    .toList();
            var some = people.registerAll(names);
            communities.joinAll(some.stream()
                    .map(person -> Arrival.of(brand, community, person, JoinSource.DIRECT))
                    .toList());
            ledger.post(some.stream().map(person -> purse(brand, person)).toList());
            ids.addAll(some);
        }
        signIn(ids);
        db.sql("""
                insert into identity.session (digest, id, person, user_agent, expires_at)
                values (sha256(convert_to(:token, 'UTF8')), 1, :hq, 'bench', shared.now() + interval '30 days')
                """).param("token", Token.of("hq")).param("hq", hq.value()).update();
        bind(brand, second, ids);
        var groups = db.sql("""
                select distinct on (seat_group) seat_group || ':' || n
                  from unnest(:persons::bigint[]) with ordinality as p (person, n)
                  join community.membership m on m.brand = :brand and m.community = :community and m.person = p.person
                 order by seat_group, n
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("persons", ids.stream().mapToLong(PersonId::value).toArray())
                .query(String.class)
                .list();

        var found = new Properties();
        found.setProperty("brand", brand.toString());
        found.setProperty("community", community.toString());
        found.setProperty("store", store.toString());
        found.setProperty("product", products.getFirst().product().toString());
        found.setProperty("variant", variants.getFirst().toString());
        found.setProperty("campaign", campaign(brand, hq, store, variants.getFirst(), 10_000_000, 1_000_000).toString());
        found.setProperty("drive", campaign(brand, hq, store, variants.getFirst(), seats, 1).toString());
        found.setProperty("groups", String.join(",", groups));
        return found;
    }

    private static NewProduct product(int n) {
        return new NewProduct(
                "product-" + n,
                new Bilingual("临安山核桃 " + n, "Hickory nuts " + n),
                "<p>" + "来自清凉峰脚下的山核桃,今年的新货。".repeat(8) + "</p>",
                "邻里",
                ProductKind.GOODS,
                List.of("坚果", "新货"),
                List.of("早餐"),
                true,
                List.of(),
                List.of(),
                List.of(NewVariant.only("SKU-" + n, Money.cny(PRICE))));
    }

    private CampaignId campaign(
            BrandId brand, PersonId hq, StoreId store, VariantId variant, int quota, int memberLimit) {
        return office.schedule(
                brand,
                hq,
                new NewCampaign(
                        CampaignKind.FLASH_SALE,
                        new Bilingual("二万席", "Seats"),
                        null,
                        Terms.selling(new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(DAYS)), quota).memberLimit(memberLimit).stores(Set.of(store)).payments(Set.of(PaymentMethod.BALANCE)).hold(Terms.FLASH_HOLD).build(),
                        Currency.CNY,
                        List.of(new NewCampaign.Item(variant, 990, PRICE))));
    }

    private static Entry purse(BrandId brand, PersonId person) {
        return new Entry(
                brand,
                "bench:" + person,
                SubjectId.of(person),
                List.of(
                        new Entry.Posting(new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), Asset.CNY, -PURSE, "BENCH"),
                        new Entry.Posting(LedgerAccount.wallet(person), Asset.CNY, PURSE, "BENCH")));
    }

    private void signIn(List<PersonId> persons) {
        db.sql("""
                insert into identity.session (digest, id, person, user_agent, expires_at)
                select sha256(convert_to(token, 'UTF8')), person, person, 'bench', shared.now() + interval '30 days'
                  from unnest(:tokens::text[], :persons::bigint[]) as p (token, person)
                """)
                .param(
                        "tokens",
                        IntStream.rangeClosed(1, persons.size())
                                .mapToObj(n -> Token.of(Integer.toString(n)))
                                .toArray(String[]::new))
                .param("persons", persons.stream().mapToLong(PersonId::value).toArray())
                .update();
    }

    private void bind(BrandId brand, Share share, List<PersonId> persons) {
        db.sql("""
                insert into referral.binding (brand, who, is_person, share, bound_at, expires_at)
                select :brand, person, true, :share, shared.now(), shared.now() + interval '90 days'
                  from unnest(:persons::bigint[]) as p (person)
                """)
                .param("brand", brand.value())
                .param("share", share.id().value())
                .param("persons", persons.stream().mapToLong(PersonId::value).toArray())
                .update();
        db.sql("""
                insert into activity.arrival (brand, who, share, arrived_at)
                select :brand, person, :share, shared.now() from unnest(:persons::bigint[]) as p (person)
                """)
                .param("brand", brand.value())
                .param("share", share.id().value())
                .param("persons", persons.stream().mapToLong(PersonId::value).toArray())
                .update();
    }

    private static BasisPoints rate(int value) {
        return new BasisPoints(value);
    }
}
