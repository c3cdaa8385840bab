package linli.campaign.sense;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import linli.campaign.CampaignKind;
import linli.campaign.Terms;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.Currency;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody plans it: {@link Terms} that may contradict each other, and what is still missing. */
public record Wanted(
        CampaignKind kind,
        @Nullable String title,
        @Nullable String titleEn,
        Currency currency,
        List<Item> items,
        Instant opensAt,
        Instant closesAt,
        int quota,
        int memberLimit,
        int threshold,
        @Nullable Team team,
        List<Terms.Tier> tiers,
        Set<StoreId> stores,
        Set<Touchpoint.Space> spaces,
        Set<TouchpointId> touchpoints,
        Set<PaymentMethod> payments,
        Duration hold,
        @Nullable Deposit deposit) {

    public Wanted {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Terms.Tier::sold)).toList();
    }

    /** @param price null if nobody has said yet */
    public record Item(VariantId variant, @Nullable Long price) {}

    public record Team(int size, Duration window) {}

    /** @param minor null if nobody has said yet */
    public record Deposit(@Nullable Long minor, Instant from, Instant until) {}
}
