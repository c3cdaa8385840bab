package linli.campaign.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.campaign.Terms;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.PaymentMethod;
import linli.shared.sql.Columns;

/** A campaign's row as its terms. */
public final class TermsRow {
    private TermsRow() {}

    public static Terms read(ResultSet row) throws SQLException {
        var deposit = Columns.findLong(row, "deposit_minor");
        int teamSize = row.getInt("team_size");
        int offer = row.getInt("offer_seconds");
        var sold = (Integer[]) row.getArray("tier_sold").getArray();
        var off = (Integer[]) row.getArray("tier_off").getArray();
        return new Terms(
                new Terms.Window(Columns.instant(row, "opens_at"), Columns.instant(row, "closes_at")),
                row.getInt("quota"),
                row.getInt("member_limit"),
                row.getInt("threshold"),
                teamSize == 0 ? null : new Terms.TeamTerms(teamSize, Duration.ofSeconds(row.getInt("team_seconds"))),
                IntStream.range(0, sold.length)
                        .mapToObj(i -> new Terms.Tier(sold[i], new BasisPoints(off[i])))
                        .toList(),
                Set.copyOf(Columns.ids(row, "stores", StoreId::new)),
                Columns.strings(row, "spaces").stream()
                        .map(Touchpoint.Space::valueOf)
                        .collect(Collectors.toSet()),
                Set.copyOf(Columns.ids(row, "touchpoints", TouchpointId::new)),
                Columns.strings(row, "payments").stream()
                        .map(PaymentMethod::valueOf)
                        .collect(Collectors.toSet()),
                Duration.ofSeconds(row.getInt("hold_seconds")),
                offer == 0 ? null : new Terms.WaitingTerms(Duration.ofSeconds(offer)),
                deposit == null
                        ? null
                        : new Terms.Deposit(
                                deposit,
                                Columns.instant(row, "balance_from"),
                                Columns.instant(row, "balance_until"),
                                Terms.Deposit.Unpaid.valueOf(row.getString("deposit_unpaid"))));
    }
}
