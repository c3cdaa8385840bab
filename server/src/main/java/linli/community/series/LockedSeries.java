package linli.community.series;

import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.community.series.GroupRepository.NewGroup;
import linli.network.StoreId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A series that nobody else changes before the transaction ends. */
public record LockedSeries(
        Series series,
        JoinPolicy policy,
        int capacity,
        int groups,
        PersonId leader,
        @Nullable StoreId store,
        String name) {

    NewGroup newGroup(GroupId id, int number, @Nullable String groupName) {
        return new NewGroup(series, id, number, groupName, leader, capacity);
    }
}
