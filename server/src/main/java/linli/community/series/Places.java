package linli.community.series;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.community.GroupId;
import linli.community.series.GroupRepository.NewGroup;
import linli.community.series.GroupRepository.OpenGroup;
import linli.community.series.GroupRepository.Taking;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Finds each who is to sit a group: the wanted one, else the oldest with a seat, else a new one. */
final class Places {
    private final List<Wanted> wanted;
    private final Map<Series, LockedSeries> locked;
    private final Ids ids;
    private final List<@Nullable GroupId> placed = new ArrayList<>();
    private final Map<GroupId, Integer> free = new HashMap<>();
    private final Map<GroupId, Taking> takings = new LinkedHashMap<>();
    private final List<NewGroup> opened = new ArrayList<>();
    private final Map<Series, Integer> numbers = new HashMap<>();

    /** @param named those of the groups that somebody wants that have a seat left */
    Places(List<Wanted> wanted, Map<Series, LockedSeries> locked, List<OpenGroup> named, Ids ids) {
        this.wanted = wanted;
        this.locked = locked;
        this.ids = ids;
        named.forEach(group -> free.put(group.id(), group.free()));
        for (var seat : wanted) {
            var group = seat.group();
            if (group != null && free.getOrDefault(group, 0) > 0) {
                placed.add(group);
                claim(seat.series(), group);
            } else {
                placed.add(null);
            }
        }
    }

    /** How many open groups of each series are enough for those who have no place yet. */
    Map<Series, Integer> missing() {
        var missing = new LinkedHashMap<Series, Integer>();
        for (int i = 0; i < wanted.size(); i++) {
            if (placed.get(i) == null) {
                missing.merge(wanted.get(i).series(), 1, Integer::sum);
            }
        }
        missing.replaceAll((_, count) -> count + takings.size());
        return missing;
    }

    /** Places the others, in the order of the groups; where these are full, in new ones. */
    void fill(List<OpenGroup> groups) {
        var open = new HashMap<Series, Deque<GroupId>>();
        for (var group : groups) {
            if (free.computeIfAbsent(group.id(), _ -> group.free()) > 0) {
                open.computeIfAbsent(group.series(), _ -> new ArrayDeque<>()).add(group.id());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (placed.get(i) == null) {
                var series = wanted.get(i).series();
                var queue = open.computeIfAbsent(series, _ -> new ArrayDeque<>());
                if (queue.isEmpty()) {
                    queue.add(open(series));
                }
                var group = queue.element();
                placed.set(i, group);
                if (claim(series, group) == 0) {
                    queue.remove();
                }
            }
        }
    }

    private GroupId open(Series series) {
        var known = Optional.ofNullable(locked.get(series)).orElseThrow();
        int number = numbers.merge(series, known.groups() + 1, (last, _) -> last + 1);
        var group = known.newGroup(new GroupId(ids.next()), number, null);
        opened.add(group);
        free.put(group.id(), group.capacity());
        return group.id();
    }

    /** Returns how many seats are left. */
    private int claim(Series series, GroupId group) {
        takings.merge(
                group,
                new Taking(series.brand(), group, 1),
                (sum, one) -> new Taking(sum.brand(), group, sum.seats() + one.seats()));
        return free.merge(group, -1, Integer::sum);
    }

    List<NewGroup> opened() {
        return opened;
    }

    List<Taking> takings() {
        return List.copyOf(takings.values());
    }

    /** In the order of the wanted seats. */
    List<GroupId> groups() {
        return placed.stream()
                .map(group -> Optional.ofNullable(group).orElseThrow())
                .toList();
    }
}
