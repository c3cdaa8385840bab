package linli.campaign.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.campaign.CampaignError;
import linli.campaign.CampaignKind;
import linli.campaign.Contradiction;
import linli.campaign.NewCampaign;
import linli.campaign.Preset;
import linli.campaign.Terms;
import linli.campaign.sense.Wanted;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.PaymentMethod;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;

/** A campaign that is being made up: what is left out of the terms takes the default of the kind, all else is still open. */
record CampaignPlan(
        @NotNull CampaignKind kind,
        @Nullable @Name(max = 60) String title,
        @Nullable @Name(max = 120) String titleEn,
        @Nullable @Stored MediaId cover,
        @NotNull Currency currency,
        @NotNull @Size(max = 100) List<@Valid @NotNull CampaignItemRequest> items,
        @NotNull @Valid TermsRequest terms) {

    Wanted wanted() {
        return terms.wanted(this);
    }

    /** Prices are minor units of the campaign's currency. */
    record CampaignItemRequest(
            @NotNull VariantId variant,
            @Nullable @Min(0) @Max(100_000_000) Integer price,
            @Nullable @Min(0) @Max(100_000_000) Integer was) {

        NewCampaign.Item item() {
            if (price == null) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.ITEM_PRICE);
            }
            return new NewCampaign.Item(variant, price, was == null ? null : Long.valueOf(was));
        }
    }

    /**
     * @param amount for each seat, in minor units of the campaign's currency; part of the price
     * @param unpaid what becomes of it if the balance is not paid in time; kept if left out
     */
    record DepositRequest(
            @Nullable @Min(1) @Max(100_000_000) Integer amount,
            @NotNull Instant balanceFrom,
            @NotNull Instant balanceUntil,
            Terms.Deposit.@Nullable Unpaid unpaid) {

        Terms.Deposit terms() {
            if (amount == null) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.DEPOSIT_MISSING);
            }
            return new Terms.Deposit(
                    amount, balanceFrom, balanceUntil, unpaid == null ? Terms.Deposit.Unpaid.KEPT : unpaid);
        }
    }

    record TierRequest(@Min(1) int sold, @Min(1) @Max(9_999) int offBasisPoints) {}

    record TermsRequest(
            @NotNull Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable @Min(1) @Max(Terms.LARGEST_QUOTA) Integer quota,
            @Nullable @Min(1) @Max(1_000) Integer memberLimit,
            @Nullable @Min(0) Integer threshold,
            @Nullable @Min(2) @Max(10) Integer teamSize,
            @Nullable @Min(1) @Max(720) Integer teamHours,
            @Nullable @Size(max = 10) List<@Valid @NotNull TierRequest> tiers,
            @Nullable @Size(max = 5_000) Set<@NotNull StoreId> stores,
            @Nullable Set<Touchpoint.@NotNull Space> spaces,
            @Nullable @Size(max = 1_000) Set<@NotNull TouchpointId> touchpoints,
            @Nullable @Size(min = 1) Set<@NotNull PaymentMethod> payments,
            @Nullable @Min(1) @Max(1_440) Integer holdMinutes,
            @Nullable Boolean waitingList,
            @Nullable @Valid DepositRequest deposit) {

        Terms terms(CampaignKind kind) {
            boolean drive = kind == CampaignKind.MEMBERSHIP_DRIVE;
            var preset = kind.preset();
            int seats = or(quota, preset.quota());
            var terms = Terms.selling(
                            closesAt == null
                                    ? Terms.Window.of(opensAt, preset.open())
                                    : new Terms.Window(opensAt, closesAt),
                            seats)
                    .memberLimit(or(memberLimit, Math.min(preset.memberLimit(), seats)))
                    .threshold(or(threshold, preset.threshold()))
                    .team(team(preset))
                    .tiers(tierTerms())
                    .stores(orNone(stores))
                    .spaces(orNone(spaces))
                    .touchpoints(orNone(touchpoints))
                    .payments(Optional.ofNullable(payments).orElse(Set.of(PaymentMethod.values())))
                    .hold(hold(preset))
                    .waiting(waiting(preset))
                    .deposit(deposit == null ? null : deposit.terms())
                    .build();
            if (drive && !terms.hasOneChannel()) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.DRIVE_CHANNEL);
            }
            if (drive && terms.payments().size() != 1) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.DRIVE_PAYMENT);
            }
            if (kind == CampaignKind.DEPOSIT_SALE && deposit == null) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.DEPOSIT_MISSING);
            }
            return terms;
        }

        private Wanted wanted(CampaignPlan plan) {
            var preset = plan.kind().preset();
            int seats = or(quota, preset.quota());
            var team = team(preset);
            return new Wanted(
                    plan.kind(),
                    plan.title(),
                    plan.titleEn(),
                    plan.currency(),
                    plan.items().stream()
                            .map(item -> new Wanted.Item(
                                    item.variant(), item.price() == null ? null : Long.valueOf(item.price())))
                            .toList(),
                    Terms.Window.checked(opensAt),
                    closesAt == null
                            ? Terms.Window.of(opensAt, preset.open()).closesAt()
                            : Terms.Window.checked(closesAt),
                    seats,
                    or(memberLimit, Math.min(preset.memberLimit(), seats)),
                    or(threshold, preset.threshold()),
                    team == null ? null : new Wanted.Team(team.size(), team.window()),
                    tierTerms(),
                    orNone(stores),
                    orNone(spaces),
                    orNone(touchpoints),
                    Optional.ofNullable(payments).orElse(Set.of(PaymentMethod.values())),
                    hold(preset),
                    deposit == null
                            ? null
                            : new Wanted.Deposit(
                                    deposit.amount() == null ? null : Long.valueOf(deposit.amount()),
                                    Terms.Window.checked(deposit.balanceFrom()),
                                    Terms.Window.checked(deposit.balanceUntil())));
        }

        private List<Terms.Tier> tierTerms() {
            return Optional.ofNullable(tiers).orElse(List.of()).stream()
                    .map(tier -> new Terms.Tier(tier.sold(), new BasisPoints(tier.offBasisPoints())))
                    .toList();
        }

        private Terms.@Nullable TeamTerms team(Preset preset) {
            if (!preset.teams() && teamSize == null) {
                return null;
            }
            return new Terms.TeamTerms(
                    or(teamSize, Preset.TEAM.size()),
                    teamHours == null ? Preset.TEAM.window() : Duration.ofHours(teamHours));
        }

        private Duration hold(Preset preset) {
            return holdMinutes == null ? preset.hold() : Duration.ofMinutes(holdMinutes);
        }

        private Terms.@Nullable WaitingTerms waiting(Preset preset) {
            boolean wanted = waitingList == null ? preset.waiting() : waitingList;
            return wanted ? new Terms.WaitingTerms(Terms.OFFER) : null;
        }

        private static int or(@Nullable Integer value, int otherwise) {
            return value == null ? otherwise : value;
        }

        private static <T> Set<T> orNone(@Nullable Set<T> values) {
            return values == null ? Set.of() : values;
        }
    }
}
