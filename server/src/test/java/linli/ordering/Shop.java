package linli.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.campaign.sense.Doubt;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.network.Store;
import linli.network.Touchpoint;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.Race;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Sets up brands that sell something, and buyers with money. */
@Component
public class Shop {
    /** As a request to open a campaign acknowledges everything that may be doubtful, whatever the hour is. */
    public static final String EVERY_WARNING = Stream.of(Doubt.values())
            .filter(doubt -> !doubt.isRefusal())
            .map(doubt -> '"' + doubt.name() + '"')
            .collect(Collectors.joining(",", "[", "]"));

    public static final long PRICE = 1990;

    private final Catalog catalog;
    private final Stock stock;
    private final CampaignOffice office;
    private final Ledger ledger;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Shop(
            Catalog catalog,
            Stock stock,
            CampaignOffice office,
            Ledger ledger,
            Ids ids,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.catalog = catalog;
        this.stock = stock;
        this.office = office;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = transaction;
        this.db = db;
    }

    /** A brand with a store that has so many blueberries. */
    public record Open(World.Player hq, World.Player owner, BrandId brand, Store store, VariantId variant) {
        public String path(String rest) {
            return "/api/brands/" + brand + rest;
        }
    }

    public Open open(World world, int stock) {
        var hq = world.person("总部");
        var brand = world.brand(hq).id();
        var owner = world.person("店主");
        var store = world.store(brand, owner);
        var variant = product(brand, ProductKind.GOODS);
        this.stock.set(brand, store.id(), Map.of(variant, stock));
        return new Open(hq, owner, brand, store, variant);
    }

    public VariantId product(BrandId brand, ProductKind kind) {
        return catalog.create(
                        brand,
                        new NewProduct(
                                "blueberries-" + ids.next(),
                                new Bilingual("蓝莓", "Blueberries"),
                                "",
                                "",
                                kind,
                                List.of(),
                                List.of(),
                                true,
                                List.of(),
                                List.of(),
                                List.of(NewVariant.only("B-" + ids.next(), Money.cny(PRICE)))))
                .variants()
                .getFirst();
    }

    public World.Player buyer(World world, BrandId brand, long fen) {
        var buyer = world.person("邻居");
        fund(brand, buyer.id(), fen);
        return buyer;
    }

    public void fund(BrandId brand, PersonId person, long fen) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand,
                "test-fund:" + ids.next(),
                SubjectId.of(person),
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), Asset.CNY, -fen, "TEST"),
                        new Entry.Posting(LedgerAccount.wallet(person), Asset.CNY, fen, "TEST"))))));
    }

    /** Gives the store so much revenue. */
    public void earn(Open open, long fen) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                open.brand(),
                "test-earn:" + ids.next(),
                new SubjectId(ids.next()),
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), Asset.CNY, -fen, "PAYMENT"),
                        new Entry.Posting(LedgerAccount.revenue(open.store().id()), Asset.CNY, fen, "SALE"))))));
    }

    public long wallet(BrandId brand, World.Player person) {
        return ledger.balance(brand, LedgerAccount.wallet(person.id()), Asset.CNY);
    }

    public long escrow(BrandId brand, String order) {
        return ledger.balance(brand, LedgerAccount.escrow(SubjectId.valueOf(order)), Asset.CNY);
    }

    public long revenue(Open open) {
        return ledger.balance(open.brand(), LedgerAccount.revenue(open.store().id()), Asset.CNY);
    }

    public CampaignId campaign(Open open, VariantId variant, Terms terms) {
        return office.schedule(
                open.brand(),
                open.hq().id(),
                new NewCampaign(
                        CampaignKind.GROUP_BUY,
                        new Bilingual("蓝莓团", "Blueberries together"),
                        null,
                        terms,
                        Currency.CNY,
                        List.of(new NewCampaign.Item(variant, 990, PRICE))));
    }

    public static Terms.Window window() {
        return new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(3)));
    }

    /** The body of an order of so many blueberries. */
    public String order(Open open, int quantity, String payment) {
        return """
                {"store":"%s","lines":[{"variant":"%s","quantity":%d}],"payment":"%s"}
                """.formatted(open.store().id(), open.variant(), quantity, payment);
    }

    /** The body of an order of one seat. */
    public String seat(Open open, VariantId variant, CampaignId campaign, String team, String payment) {
        return """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","team":%s,"payment":"%s"}
                """.formatted(
                        open.store().id(), variant, campaign, team.equals("null") ? team : '"' + team + '"', payment);
    }

    public int stock(Open open) {
        return db.sql(
                        "select available from catalog.stock where brand = :brand and store = :store and variant = :variant")
                .param("brand", open.brand().value())
                .param("store", open.store().id().value())
                .param("variant", open.variant().value())
                .query(Integer.class)
                .single();
    }

    /** Held and sold seats. */
    public List<Integer> seats(Open open, CampaignId campaign) {
        return db.sql("select held, sold from campaign.seats where brand = :brand and campaign = :campaign")
                .param("brand", open.brand().value())
                .param("campaign", campaign.value())
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Opens the entrance in this browser, as a person does who scans its code. */
    public static void comeBy(Http http, Touchpoint entrance) {
        var answer = http.send(http.request("/t/" + entrance.code())
                .header("User-Agent", "Mozilla/5.0")
                .GET()
                .build());
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    /** What a counter answers that hands the order over, of which nothing was given back. */
    public static Http.Answer handOver(Http counter, String store, String order) {
        return counter.post(store + "/pickups/" + order + "/hand-over", "{\"refunded\":0}");
    }

    public static String state(Open open, Http http, String order) {
        return http.get(open.path("/orders/" + order)).body().path("state").asString("");
    }

    /**
     * The body of a decision about what is given back of an order, as HQ sees it now.
     *
     * @param more what else it says, after a comma; nothing to give back what is asked for, or all that is left
     */
    public static String decision(Open open, String order, String more) {
        var seen = seen(open, order);
        return "{\"request\":%s,\"refunded\":%d%s}"
                .formatted(request(seen), seen.path("refunded").path("minor").asLong(0), more);
    }

    /** The body by which HQ declines what is asked for now. */
    public static String refusal(Open open, String order) {
        return "{\"request\":%s,\"answer\":\"不行\"}".formatted(request(seen(open, order)));
    }

    private static JsonNode seen(Open open, String order) {
        return open.hq().http().get(open.path("/orders/" + order)).body();
    }

    private static @Nullable JsonNode request(JsonNode seen) {
        var request = seen.path("refundRequest");
        return request.path("state").asString("").equals("OPEN") ? request.get("id") : null;
    }

    public static void await(BooleanSupplier condition) {
        Eventually.holds(condition);
    }

    public static <T> List<T> race(List<Callable<T>> runners) {
        return Race.of(runners.size(), runners::get);
    }
}
