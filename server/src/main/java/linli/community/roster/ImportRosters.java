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
import linli.community.roster.RosterRowRepository.Named;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.intake.Hold;
import linli.intake.ImportKind;
import linli.intake.Intake;
import linli.intake.Line;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.text.TextFile;
import linli.shared.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the rosters of groups that existed elsewhere into a series. The rows are stored first; then people are told
 * apart and seated, some at a time, each step with its progress in one transaction. Importing again finds everybody
 * seated.
 */
@Service
class ImportRosters {
    static final int MAX_ROWS = 200_000;
    private static final int BATCH = 1000;

    /** Its report is bounded by the rows of its files. */
    private static final ImportKind KIND = new ImportKind("ROSTERS", Integer.MAX_VALUE);

    /** A roster's file and its name. */
    record File(String name, TextFile.Source content) {}

    private final Intake intake;
    private final RosterRepository rosters;
    private final RosterRowRepository rows;
    private final KnownRepository known;
    private final Communities communities;
    private final People people;
    private final Network network;
    private final Clock clock;
    private final TransactionOperations transaction;

    ImportRosters(
            Intake intake,
            RosterRepository rosters,
            RosterRowRepository rows,
            KnownRepository known,
            Communities communities,
            People people,
            Network network,
            Clock clock,
            TransactionOperations transaction) {
        this.intake = intake;
        this.rosters = rosters;
        this.rows = rows;
        this.known = known;
        this.communities = communities;
        this.people = people;
        this.network = network;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Stores the rows and imports them in the background. */
    RunId start(BrandId brand, CommunityId community, Mode mode, PersonId by, List<File> files) {
        communities.counts(brand, community);
        var run = Objects.requireNonNull(transaction.execute(_ -> {
            var opened = intake.open(KIND, brand, mode, by);
            store(opened, community, files);
            return opened;
        }));
        intake.start(KIND, run, this::work);
        return run.id();
    }

    private void store(Run run, CommunityId community, List<File> files) {
        var zone = network.getBrand(run.brand()).zone();
        var read = new ArrayList<RosterRow>(BATCH);
        var told = new ArrayList<Line>(BATCH);
        var counts = new int[2];
        int number = 0;
        for (var file : files) {
            var csv = new RosterCsv(
                    file.name(),
                    number,
                    clock.instant(),
                    zone,
                    row -> {
                        read.add(row);
                        counts[0]++;
                        if (counts[0] > MAX_ROWS) {
                            throw new DomainException(CommunityError.ROSTER_TOO_LARGE, MAX_ROWS);
                        }
                        if (read.size() == BATCH) {
                            rows.insert(run, read);
                            read.clear();
                        }
                    },
                    line -> {
                        told.add(line.told());
                        if (line.reason().refuses() && ++counts[1] > MAX_ROWS) {
                            throw new DomainException(CommunityError.ROSTER_TOO_LARGE, MAX_ROWS);
                        }
                        if (told.size() == BATCH) {
                            intake.tell(KIND, run, told);
                            told.clear();
                        }
                    });
            try {
                number = csv.read(file.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!read.isEmpty()) {
            rows.insert(run, read);
        }
        intake.tell(KIND, run, told);
        rosters.insert(run, community, files.size(), counts[0], counts[1]);
    }

    /** The job that goes on with imports whose runner is gone. */
    Job resume(String name) {
        return intake.resume(name, KIND, this::work);
    }

    private void work(Hold hold) {
        var community = rosters.community(hold.run());
        hold.step(() -> {
            if (rows.identify(hold.run())) {
                rosters.countPeople(hold.run());
                hold.enter(RosterReport.State.RUNNING);
                hold.advance();
            }
        });
        boolean more = true;
        while (more) {
            more = hold.step(done -> seat(hold, community, done));
        }
    }

    /** Seats the next people; false once there are none. */
    private boolean seat(Hold hold, CommunityId community, long done) {
        var batch = rows.people(hold.run(), done, BATCH);
        if (batch.isEmpty()) {
            hold.finish(RosterReport.State.FINISHED);
            rows.delete(hold.run());
            return false;
        }
        var brand = hold.run().brand();
        int given = 0;
        int seated = 0;
        int refused = 0;
        if (hold.mode() == Mode.APPLY) {
            for (var outcome : join(brand, community, batch)) {
                switch (outcome) {
                    case Joining.Seated _ -> given++;
                    case Joining.AlreadySeated _ -> seated++;
                    case Joining.AwaitingApproval _, Joining.Refused _ -> refused++;
                }
            }
        } else {
            var found = find(brand, community, batch);
            var standing = known.standing(brand, community, found.values());
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
        rosters.count(hold.run(), given, seated, refused);
        hold.advance(done + batch.size());
        return true;
    }

    private List<Joining> join(BrandId brand, CommunityId community, List<Named> batch) {
        var persons = new HashMap<>(find(brand, community, batch));
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
        var keys = new LinkedHashMap<String, PersonId>();
        for (var named : batch) {
            var person = Optional.ofNullable(persons.get(named.key())).orElseThrow();
            if (named.phone() == null) {
                keys.put(named.key(), person);
            }
            if (named.wechat() != null) {
                keys.put("w:" + named.wechat(), person);
            }
        }
        if (!keys.isEmpty()) {
            known.remember(brand, community, keys);
        }
        var groups = communities.openGroups(
                brand, community, batch.stream().map(Named::group).distinct().toList());
        return communities.joinAll(batch.stream()
                .map(named -> new Arrival(
                        brand,
                        community,
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
    private Map<String, PersonId> find(BrandId brand, CommunityId community, List<Named> batch) {
        var byPhone = people.findByPhones(
                batch.stream().map(Named::phone).filter(Objects::nonNull).toList());
        var keys = new ArrayList<String>();
        for (var named : batch) {
            keys.add(named.key());
            if (named.wechat() != null) {
                keys.add("w:" + named.wechat());
            }
        }
        var byKey = known.known(brand, community, keys);
        var found = new HashMap<String, PersonId>();
        for (var named : batch) {
            var person = found(named, byPhone, byKey);
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
