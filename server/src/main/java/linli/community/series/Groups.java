package linli.community.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linli.community.CommunityError;
import linli.community.GroupId;
import linli.community.series.GroupRepository.NewGroup;
import linli.community.series.GroupRepository.Taking;
import linli.shared.DomainException;
import linli.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of series and how many sit in each. Whoever finds all of them full opens the next one; nobody who may come
 * in is turned away for want of a seat.
 */
@Service
public class Groups {
    private final GroupRepository groups;
    private final Ids ids;

    Groups(GroupRepository groups, Ids ids) {
        this.groups = groups;
        this.ids = ids;
    }

    /** Locks the series in key order until the caller's transaction ends; those that do not exist are absent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Series, LockedSeries> lock(Collection<Series> series) {
        return groups.lock(series);
    }

    /** Locks the series until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedSeries lock(Series series) {
        var locked = groups.lock(List.of(series)).get(series);
        if (locked == null) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
        return locked;
    }

    /** Claims a seat for each, in their order: in the wanted group, else in the oldest with a seat, else in a new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<GroupId> place(List<Wanted> wanted, Map<Series, LockedSeries> locked) {
        var places = new Places(wanted, locked, groups.openGroups(wanted), ids);
        var missing = places.missing();
        places.fill(missing.isEmpty() ? List.of() : groups.openGroups(missing));
        if (!places.opened().isEmpty()) {
            groups.open(places.opened());
        }
        if (groups.take(places.takings()) != places.takings().size()) {
            throw new IllegalStateException("a seat was taken outside of its series' lock");
        }
        return places.groups();
    }

    /** Whether the group is one of the series'. */
    public boolean holds(Series series, GroupId group) {
        return groups.holds(series, group);
    }

    /** Claims one seat of a group of a locked series; false if it has none left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(Series series, GroupId group) {
        return groups.take(List.of(new Taking(series.brand(), group, 1))) == 1;
    }

    /** Gives one seat back to the group of a locked series. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Series series, GroupId group) {
        groups.giveBack(series.brand(), group);
    }

    /** Opens groups that go by their numbers until the series has so many; all that it has then, in their order. */
    @Transactional
    public List<GroupId> openUpTo(Series series, int count) {
        var locked = lock(series);
        var missing = IntStream.rangeClosed(locked.groups() + 1, count)
                .mapToObj(number -> locked.newGroup(new GroupId(ids.next()), number, null))
                .toList();
        if (!missing.isEmpty()) {
            groups.open(missing);
        }
        return groups.list(series);
    }

    /** Finds the groups of these names, or of names that look the same, and opens those that the series does not have. */
    @Transactional
    public Map<String, GroupId> openNamed(Series series, List<String> names) {
        var locked = lock(series);
        var found = new HashMap<String, GroupId>();
        var missing = new HashMap<String, GroupId>();
        var opened = new ArrayList<NewGroup>();
        for (var named : groups.named(series, names)) {
            var id = named.id() == null ? missing.get(named.key()) : named.id();
            if (id == null) {
                id = new GroupId(ids.next());
                opened.add(locked.newGroup(id, locked.groups() + opened.size() + 1, named.name()));
                missing.put(named.key(), id);
            }
            found.put(named.name(), id);
        }
        if (!opened.isEmpty()) {
            groups.open(opened);
        }
        return found;
    }
}
