package linli.campaign;

import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;

/**
 * A wish for seats.
 *
 * @param reservation the asker's own id for it, unique within the brand: asked again, it gets no second seat
 * @param visitor the member's browser, for the way by which it came
 */
public record Reserve(
        BrandId brand,
        CampaignId campaign,
        ReservationId reservation,
        PersonId member,
        VariantId variant,
        int quantity,
        StoreId store,
        VisitorId visitor,
        PaymentMethod payment,
        Team team) {

    /** In which company. */
    public sealed interface Team {
        record Alone() implements Team {}

        record NewTeam() implements Team {}

        record JoinTeam(TeamId team) implements Team {}
    }

    public Reserve {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }
}
