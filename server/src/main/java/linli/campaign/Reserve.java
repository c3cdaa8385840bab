package linli.campaign;

import linli.shared.BrandId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A wish for seats.
 *
 * @param reference the asker's own id for it, unique within the brand: asked again, it gets no second seat
 */
public record Reserve(
        BrandId brand,
        CampaignId campaign,
        long reference,
        PersonId member,
        long variant,
        int quantity,
        long store,
        @Nullable Long touchpoint,
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
