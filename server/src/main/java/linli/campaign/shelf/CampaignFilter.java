package linli.campaign.shelf;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.catalog.ProductId;
import linli.network.StoreId;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns; a part that is null narrows nothing.
 *
 * @param q words of the title, or of a product that is sold or its SKU
 * @param store one that sells it, as all do unless a campaign says otherwise
 * @param ending only what ends within two days and has not sold what it must
 * @param from the first of the brand's days on one of which it is open
 * @param to the last one
 */
record CampaignFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable Set<CampaignState> state,
        @Nullable CampaignKind kind,
        @Nullable ProductId product,
        @Nullable StoreId store,
        @Nullable Boolean ending,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Of campaigns {@code c} and their seats {@code s}. */
    static final String ENDING = """
            c.state in ('SCHEDULED', 'OPEN') and campaign.state_now(c.state, c.opens_at, c.closes_at) = 'OPEN'
            and c.threshold > s.sold and c.closes_at < (select shared.now()) + interval '2 days'\
            """;

    private static final String SELLS = """
             and exists (select from campaign.item o join catalog.variant_v1 v on v.brand = o.brand and v.id = o.variant
                          where o.brand = c.brand and o.campaign = c.id and v.product = :product)\
            """;

    private static final String ITEMS =
            " and variant in (select v.id from catalog.variant_v1 v where v.brand = c.brand and v.product = :product)";

    private static final String WORDS = """
             and (shared.search_key(c.title || ' ' || coalesce(c.title_en, '')) like shared.search_pattern(:words)
                  or exists (select from campaign.item o
                               join catalog.variant_v1 v on v.brand = o.brand and v.id = o.variant
                              where o.brand = c.brand and o.campaign = c.id and v.product = any (array(
                                select f.product from catalog.search_v1 f
                                 where f.brand = :brand and (f.key like shared.search_pattern(:words)
                                                             or f.key like shared.search_pattern(:simplified))
                                 limit 500))))\
            """;

    CampaignFilter {
        q = q == null || q.isBlank() ? null : q;
        state = state == null || state.isEmpty() ? null : Set.copyOf(state);
    }

    /** The same of one store. */
    CampaignFilter in(StoreId only) {
        return new CampaignFilter(q, state, kind, product, only, ending, from, to);
    }

    /** Of campaigns {@code c} and their seats {@code s}; to be {@linkplain #bind bound}. */
    String conditions() {
        return """
                c.brand = :brand and c.state = any (:stored)
                and campaign.state_now(c.state, c.opens_at, c.closes_at) = any (:states)\
                """
                + (kind == null ? "" : " and c.kind = :kind")
                + (product == null ? "" : SELLS)
                + (store == null ? "" : " and (cardinality(c.stores) = 0 or :store = any (c.stores))")
                + (Boolean.TRUE.equals(ending) ? " and " + ENDING : "")
                + (from == null ? "" : " and network.day_of(:brand, c.closes_at) >= :from")
                + (to == null ? "" : " and network.day_of(:brand, c.opens_at) <= :to")
                + (q == null ? "" : WORDS);
    }

    /** Which items of a campaign {@code c} are asked about; to be {@linkplain #bind bound}. */
    String items() {
        return product == null ? "" : ITEMS;
    }

    Statement bind(Statement statement) {
        var states = state == null ? EnumSet.allOf(CampaignState.class) : state;
        return statement
                .enums("states", states)
                .enums(
                        "stored",
                        states.stream().flatMap(each -> storedAs(each).stream()).collect(Collectors.toSet()))
                .param("kind", kind)
                .param("product", product)
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .param("words", q)
                .param("simplified", q == null ? null : Chinese.simplified(q));
    }

    /** The stored states that can read as this one, for the database's clock is ahead of what was stored. */
    private static Set<CampaignState> storedAs(CampaignState state) {
        return switch (state) {
            case OPEN -> Set.of(CampaignState.SCHEDULED, CampaignState.OPEN);
            case CLOSED ->
                Set.of(CampaignState.SCHEDULED, CampaignState.OPEN, CampaignState.SUCCEEDED, CampaignState.CLOSED);
            case SCHEDULED, SUCCEEDED, FAILED, CANCELLED -> Set.of(state);
        };
    }
}
