package linli.campaign.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.CampaignPermission;
import linli.campaign.NewCampaign;
import linli.campaign.Preset;
import linli.campaign.Terms;
import linli.campaign.shelf.CampaignCard;
import linli.campaign.shelf.CampaignShelf;
import linli.campaign.shelf.DepositTerms;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.Network;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.English;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as HQ sees them. */
@RestController
@RequestMapping("/api/brands/{brand}/campaigns")
class CampaignOfficeController {
    private final CampaignOffice office;
    private final CampaignShelf shelf;
    private final OfficeRepository counts;
    private final PayableMethods payable;
    private final Network network;

    CampaignOfficeController(
            CampaignOffice office,
            CampaignShelf shelf,
            OfficeRepository counts,
            PayableMethods payable,
            Network network) {
        this.payable = payable;
        this.network = network;
        this.office = office;
        this.shelf = shelf;
        this.counts = counts;
    }

    /** What is left out takes the default of the kind. */
    record ScheduleCampaignRequest(
            @NotNull CampaignKind kind,
            @NotNull @Name(max = 60) String title,
            @Nullable @English(max = 120) String titleEn,
            @Nullable @Stored MediaId cover,
            @NotNull Currency currency,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull CampaignItemRequest> items,
            @NotNull @Valid TermsRequest terms) {

        NewCampaign campaign() {
            return new NewCampaign(
                    kind,
                    new Bilingual(title, titleEn),
                    cover,
                    terms.terms(kind),
                    currency,
                    items.stream().map(CampaignItemRequest::item).toList());
        }
    }

    /** Prices are minor units of the campaign's currency. */
    record CampaignItemRequest(
            @NotNull VariantId variant,
            @Min(0) @Max(100_000_000) int price,
            @Nullable @Min(0) @Max(100_000_000) Integer was) {

        NewCampaign.Item item() {
            return new NewCampaign.Item(variant, price, was == null ? null : Long.valueOf(was));
        }
    }

    /**
     * @param amount for each seat, in minor units of the campaign's currency; part of the price
     * @param unpaid what becomes of it if the balance is not paid in time; kept if left out
     */
    record DepositRequest(
            @Min(1) @Max(100_000_000) int amount,
            @NotNull Instant balanceFrom,
            @NotNull Instant balanceUntil,
            Terms.Deposit.@Nullable Unpaid unpaid) {

        Terms.Deposit terms() {
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
                    .tiers(Optional.ofNullable(tiers).orElse(List.of()).stream()
                            .map(tier -> new Terms.Tier(tier.sold(), new BasisPoints(tier.offBasisPoints())))
                            .toList())
                    .stores(Optional.ofNullable(stores).orElse(Set.of()))
                    .spaces(Optional.ofNullable(spaces).orElse(Set.of()))
                    .touchpoints(Optional.ofNullable(touchpoints).orElse(Set.of()))
                    .payments(Optional.ofNullable(payments).orElse(Set.of(PaymentMethod.values())))
                    .hold(holdMinutes == null ? preset.hold() : Duration.ofMinutes(holdMinutes))
                    .waiting(waiting(preset))
                    .deposit(deposit == null ? null : deposit.terms())
                    .build();
            if (drive && !terms.hasOneChannel()) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, "touchpoints");
            }
            if (drive && terms.payments().size() != 1) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, "payments");
            }
            if (kind == CampaignKind.DEPOSIT_SALE && deposit == null) {
                throw new DomainException(CampaignError.TERMS_CONTRADICT, "deposit");
            }
            return terms;
        }

        private Terms.@Nullable TeamTerms team(Preset preset) {
            if (!preset.teams() && teamSize == null) {
                return null;
            }
            return new Terms.TeamTerms(
                    or(teamSize, Preset.TEAM.size()),
                    teamHours == null ? Preset.TEAM.window() : Duration.ofHours(teamHours));
        }

        private Terms.@Nullable WaitingTerms waiting(Preset preset) {
            boolean wanted = waitingList == null ? preset.waiting() : waitingList;
            return wanted ? new Terms.WaitingTerms(Terms.OFFER) : null;
        }

        private static int or(@Nullable Integer value, int otherwise) {
            return value == null ? otherwise : value;
        }
    }

    /**
     * What a campaign of the kind is sold by where a request leaves it out.
     *
     * @param teams whether it sells to teams; the size and the hours are those of any that does
     * @param payable the methods that buyers can pay by at this moment
     * @param balanceHours how long a balance is usually to be paid, from the end of the sale on
     */
    record CampaignPreset(
            CampaignKind kind,
            long hours,
            int quota,
            int memberLimit,
            int threshold,
            boolean teams,
            int teamSize,
            long teamHours,
            long holdMinutes,
            boolean waitingList,
            Set<PaymentMethod> payable,
            long balanceHours) {

        static CampaignPreset of(CampaignKind kind, Set<PaymentMethod> payable) {
            var preset = kind.preset();
            return new CampaignPreset(
                    kind,
                    preset.open().toHours(),
                    preset.quota(),
                    preset.memberLimit(),
                    preset.threshold(),
                    preset.teams(),
                    Preset.TEAM.size(),
                    Preset.TEAM.window().toHours(),
                    preset.hold().toMinutes(),
                    preset.waiting(),
                    payable,
                    Preset.BALANCE.toHours());
        }
    }

    /**
     * A campaign with its terms and its counts.
     *
     * @param payable those of its methods that buyers can pay by at this moment; none if a provider was lost since
     */
    record CampaignBoard(
            CampaignCard campaign,
            int memberLimit,
            Set<StoreId> stores,
            Set<Touchpoint.Space> spaces,
            Set<TouchpointId> touchpoints,
            Set<PaymentMethod> payments,
            Set<PaymentMethod> payable,
            long holdSeconds,
            @Nullable Long teamSeconds,
            @Nullable DepositTerms deposit,
            boolean waitingList,
            int held,
            int offered,
            int waiting,
            int openTeams,
            int completedTeams,
            int expiredTeams) {}

    @GetMapping("/presets")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    List<CampaignPreset> listCampaignPresets(@PathVariable BrandId brand) {
        var methods = payable.of(network.currency(brand));
        return Stream.of(CampaignKind.values())
                .map(kind -> CampaignPreset.of(kind, methods))
                .toList();
    }

    @PostMapping
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignBoard scheduleCampaign(
            @PathVariable BrandId brand, @Valid @RequestBody ScheduleCampaignRequest request, Actor actor) {
        return board(brand, office.schedule(brand, actor.person(), request.campaign()));
    }

    @GetMapping("/{campaign}/board")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignBoard showCampaignBoard(@PathVariable BrandId brand, @PathVariable CampaignId campaign) {
        return board(brand, campaign);
    }

    @PostMapping("/{campaign}/cancel")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignBoard cancelCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        office.cancel(brand, actor.person(), campaign);
        return board(brand, campaign);
    }

    private CampaignBoard board(BrandId brand, CampaignId campaign) {
        var found =
                shelf.find(brand, campaign).orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND));
        var terms = found.terms();
        var now = counts.counts(brand, campaign);
        return new CampaignBoard(
                found.card(),
                terms.memberLimit(),
                terms.stores(),
                terms.spaces(),
                terms.touchpoints(),
                terms.payments(),
                payable(found),
                terms.hold().toSeconds(),
                terms.team() == null ? null : terms.team().window().toSeconds(),
                DepositTerms.of(terms.deposit(), found.currency()),
                terms.waiting() != null,
                now.held(),
                now.offered(),
                now.waiting(),
                now.openTeams(),
                now.completedTeams(),
                now.expiredTeams());
    }

    private Set<PaymentMethod> payable(CampaignShelf.Shown found) {
        var methods = EnumSet.copyOf(found.terms().payments());
        methods.retainAll(payable.of(found.currency()));
        return methods;
    }
}
