package linli.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;

/**
 * The engine's front door: takes, confirms and returns seats in the caller's transaction, in a fixed number of
 * statements however long the list is. Results are in the order of the list, each judged after those before it.
 */
public interface Campaigns {

    /**
     * Judges wishes for seats under the locks of their campaigns' counters. Nothing is written yet: {@link #hold} or
     * {@link #sell} what is granted, in the same transaction; what is left out was never taken.
     */
    List<Seat> reserve(List<Reserve> wishes);

    /** Holds granted seats until they are confirmed, released, or their time is over. */
    void hold(List<Seat.Granted> granted);

    /** Sells granted seats, because they are paid already. */
    List<Confirmation> sell(List<Seat.Granted> granted);

    /** Makes held seats sold, because they are paid. */
    List<Confirmation> confirm(List<SeatKey> reservations);

    /**
     * Locks the counters of the campaigns that these seats are in: before any order of them, as whoever takes a seat there
     * has locked the counter before a team's orders are made ready.
     */
    void lock(List<SeatKey> reservations);

    /**
     * Gives seats back, because they were not paid or the money went back. They are offered to those who wait. What is
     * given back already stays so.
     */
    void release(List<SeatKey> reservations);

    /**
     * Puts somebody at the end of those who wait for a seat, once.
     *
     * @throws DomainException if there are seats, or nobody can wait for one
     */
    void await(BrandId brand, CampaignId campaign, PersonId member);

    /** What one seat of the variant costs in this campaign; empty if the brand's campaign does not sell it. */
    Optional<Money> findPrice(BrandId brand, CampaignId campaign, VariantId variant);

    /** By which deposit a seat of the campaign is held; empty if everything is paid at once, or there is none such. */
    Optional<Terms.Deposit> findDeposit(BrandId brand, CampaignId campaign);

    /** What the campaign sells by; empty if there is no such campaign. */
    Optional<Terms> findTerms(BrandId brand, CampaignId campaign);

    /** The methods that the campaign may be paid by; none if there is no such campaign. */
    Set<PaymentMethod> payments(BrandId brand, CampaignId campaign);

    /** Those of the teams whose places are all paid. */
    Set<TeamKey> complete(Collection<TeamKey> teams);

    /** Those of the teams that ran out of time, and not because their campaign was called off. */
    Set<TeamKey> lapsed(Collection<TeamKey> teams);
}
