package linli.campaign.office;

import java.util.List;
import java.util.Set;
import linli.campaign.shelf.CampaignCard;
import linli.campaign.shelf.CampaignNotice;
import linli.campaign.shelf.DepositTerms;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its terms, its counts and what its buyers are told.
 *
 * @param payable those of its methods that buyers can pay by at this moment; none if a provider was lost since
 */
record CampaignBoard(
        CampaignCard campaign,
        List<CampaignNotice> notices,
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
