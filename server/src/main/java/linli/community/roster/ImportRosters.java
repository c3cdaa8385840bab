package linli.community.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.community.Arrival;
import linli.community.Communities;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Rank;
import linli.community.roster.RosterRepository.Named;
import linli.community.roster.RosterRepository.Order;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.Unhurried;
import linli.shared.text.TextFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rosters of groups that existed elsewhere into a series. The rows are stored first; then people are told
 * apart and seated, some at a time, each step with its progress in one transaction, so that an import that was cut off
 * goes on where it was. Importing again finds everybody seated.
 */
@Service
class ImportRosters {
    static final int MAX_ROWS = 200_000;
    private static final int BATCH = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportRosters.class);

    /** A roster's file and its name. */
    record File(String name, TextFile.Source content) {}

    private final RosterRepository rosters;
    private final Communities communities;
    private final People people;
    private final Network network;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportRosters(
            RosterRepository rosters,
            Communities communities,
            People people,
            Network network,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rosters = rosters;
        this.communities = communities;
        this.people = people;
        this.network = network;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stores the rows and imports them in the background. */
    RosterId start(BrandId brand, CommunityId community, RosterReport.Mode mode, PersonId by, List<File> files) {
        communities.counts(brand, community);
        var order = new Order(brand, new RosterId(ids.next()), community, mode);
        transaction.executeWithoutResult(_ -> {
            rosters.insert(order, by);
            store(order, files);
        });
        Thread.ofVirtual().name("roster-" + order.id()).start(() -> Unhurried.run(() -> begin(brand, order.id())));
        return order.id();
    }

    private void store(Order order, List<File> files) {
        var zone = network.getBrand(order.brand()).zone();
        var rows = new ArrayList<RosterRow>(BATCH);
        var lines = new ArrayList<RosterLine>(BATCH);
        var counts = new int[2];
        int number = 0;
        for (var file : files) {
            var csv = new RosterCsv(
                    file.name(),
                    number,
                    clock.instant(),
                    zone,
                    row -> {
                        rows.add(row);
                        counts[0]++;
                        if (counts[0] > MAX_ROWS) {
                            throw new DomainException(CommunityError.ROSTER_TOO_LARGE, MAX_ROWS);
                        }
                        if (rows.size() == BATCH) {
                            rosters.stage(order.brand(), order.id(), rows);
                            rows.clear();
                        }
                    },
                    line -> {
                        lines.add(line);
                        if (line.reason().refuses() && ++counts[1] > MAX_ROWS) {
                            throw new DomainException(CommunityError.ROSTER_TOO_LARGE, MAX_ROWS);
                        }
                        if (lines.size() == BATCH) {
                            rosters.refuse(order.brand(), order.id(), lines);
                            lines.clear();
                        }
                    });
            try {
                number = csv.read(file.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!rows.isEmpty()) {
            rosters.stage(order.brand(), order.id(), rows);
        }
        if (!lines.isEmpty()) {
            rosters.refuse(order.brand(), order.id(), lines);
        }
        rosters.staged(order.brand(), order.id(), files.size(), counts[0], counts[1]);
    }

    /** Works on the import; if that is cut off, it is left to the job. */
    private void begin(BrandId brand, RosterId id) {
        try {
            work(brand, id);
        } catch (RuntimeException e) {
            LOG.warn("Roster import {} was cut off", id, e);
        }
    }

    /** Goes on with the import to its end, unless somebody else moves it. */
    void work(BrandId brand, RosterId id) {
        long runner = ids.next();
        var claimed = rosters.claim(brand, id, runner);
        if (claimed.isPresent()) {
            var order = claimed.get();
            transaction.executeWithoutResult(_ -> {
                if (rosters.hold(brand, id, runner).isPresent()) {
                    rosters.identify(brand, id);
                }
            });
            boolean more = true;
            while (more) {
                more = Objects.requireNonNull(transaction.execute(_ -> rosters.hold(brand, id, runner)
                        .map(done -> seat(order, done))
                        .orElse(false)));
            }
        }
    }

    /** Seats the next people; false once there are none. */
    private boolean seat(Order order, int done) {
        var batch = rosters.people(order.brand(), order.id(), done, BATCH);
        if (batch.isEmpty()) {
            rosters.finish(order.brand(), order.id());
            return false;
        }
        int given = 0;
        int seated = 0;
        int refused = 0;
        if (order.mode() == RosterReport.Mode.APPLY) {
            for (var outcome : join(order, batch)) {
                switch (outcome) {
                    case Joining.Seated _ -> given++;
                    case Joining.AlreadySeated _ -> seated++;
                    case Joining.AwaitingApproval _, Joining.Refused _ -> refused++;
                }
            }
        } else {
            var found = find(order, batch);
            var standing = rosters.standing(order.brand(), order.community(), found.values());
            for (var named : batch) {
                var person = found.get(named.key());
                if (person != null && standing.seated().contains(person)) {
                    seated++;
                } else if (person != null && standing.banned().contains(person)) {
                    refused++;
                } else {
                    given++;
                }
            }
        }
        rosters.advance(order.brand(), order.id(), batch.size(), given, seated, refused);
        return true;
    }

    private List<Joining> join(Order order, List<Named> batch) {
        var persons = new HashMap<>(find(order, batch));
        var unknown = batch.stream()
                .filter(named -> !persons.containsKey(named.key()))
                .toList();
        var registered = people.findOrRegisterAll(unknown.stream()
                .map(named -> new NewPerson(RosterName.of(named), named.phone()))
                .toList());
        for (int i = 0; i < unknown.size(); i++) {
            persons.put(unknown.get(i).key(), registered.get(i));
        }
        people.hold(persons.values());
        var known = new LinkedHashMap<String, PersonId>();
        for (var named : batch) {
            var person = Optional.ofNullable(persons.get(named.key())).orElseThrow();
            if (named.phone() == null) {
                known.put(named.key(), person);
            }
            if (named.wechat() != null) {
                known.put("w:" + named.wechat(), person);
            }
        }
        if (!known.isEmpty()) {
            rosters.remember(order.brand(), order.community(), known);
        }
        var groups = communities.openGroups(
                order.brand(),
                order.community(),
                batch.stream().map(Named::group).distinct().toList());
        return communities.joinAll(batch.stream()
                .map(named -> new Arrival(
                        order.brand(),
                        order.community(),
                        Optional.ofNullable(persons.get(named.key())).orElseThrow(),
                        JoinSource.ROSTER,
                        Arrival.Admission.VETTED,
                        Rank.MEMBER,
                        named.style(),
                        groups.get(named.group()),
                        named.joinedAt()))
                .toList());
    }

    /** Who of them is a person already: by phone, else by what an earlier import knew them by. */
    private Map<String, PersonId> find(Order order, List<Named> batch) {
        var byPhone = people.findByPhones(
                batch.stream().map(Named::phone).filter(Objects::nonNull).toList());
        var keys = new ArrayList<String>();
        for (var named : batch) {
            keys.add(named.key());
            if (named.wechat() != null) {
                keys.add("w:" + named.wechat());
            }
        }
        var known = rosters.known(order.brand(), order.community(), keys);
        var found = new HashMap<String, PersonId>();
        for (var named : batch) {
            var person = found(named, byPhone, known);
            if (person != null) {
                found.put(named.key(), person);
            }
        }
        return found;
    }

    private static @Nullable PersonId found(Named named, Map<String, PersonId> byPhone, Map<String, PersonId> known) {
        var phone = named.phone() == null ? null : byPhone.get(named.phone());
        if (phone != null) {
            return phone;
        }
        var key = known.get(named.key());
        return key == null && named.wechat() != null ? known.get("w:" + named.wechat()) : key;
    }
}
