package linli.insight.influence;

import java.util.List;
import linli.identity.PersonCard;
import linli.shared.Money;

/**
 * Who moved sales: {@code degrees} are what was paid less refunds by buyers who came on this person's share, on a
 * share of somebody who did, and one further.
 *
 * @param brought people who signed up or joined for the first time on a share of theirs
 */
public record InfluencerTile(PersonCard person, Money total, List<DegreeTile> degrees, long brought) {

    public record DegreeTile(int degree, Money sales, long orders) {}
}
