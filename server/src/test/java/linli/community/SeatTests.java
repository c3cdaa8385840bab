package linli.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class SeatTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    Player hq;
    BrandId brand;

    @BeforeEach
    void foundABrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
    }

    @Test
    void opensTheNextGroupWhenAllAreFullAndLosesNobodyAtTheLastSeat() throws Exception {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 50));
        var persons = people.registerAll(
                IntStream.range(0, 127).mapToObj(i -> "邻居" + i).toList());
        var outcomes =
                Race.of(256, i -> () -> communities.join(brand, community, persons.get(i % 127), JoinSource.DIRECT));

        assertThat(outcomes.stream().filter(Joining.Seated.class::isInstance)).hasSize(127);
        assertThat(outcomes.stream().filter(Joining.AlreadySeated.class::isInstance))
                .hasSize(129);
        assertThat(taken(community)).containsExactly(50, 50, 28);
        assertThat(seated(community)).containsExactly(50, 50, 28);
        assertThat(communities.counts(brand, community)).isEqualTo(new CommunityCounts(128, 3));
    }

    @Test
    void keepsSeatsTrueWhilePeopleComeGoAndMoveAtOnce() throws Exception {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 10));
        var players =
                IntStream.range(0, 24).mapToObj(i -> world.person("邻居" + i)).toList();
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        players.forEach(player ->
                assertThat(player.http().post(path + "/members", "{}").status()).isEqualTo(201));
        var groups = db.sql("select id from community.seat_group where brand = :brand order by number")
                .param("brand", brand.value())
                .query(Long.class)
                .list();
        var statuses = new HashSet<>(Race.of(144, i -> () -> {
            var player = players.get(i % 24);
            return switch (i / 24 % 3) {
                case 0 -> player.http().delete(path + "/members/me").status();
                case 1 -> player.http().post(path + "/members", "{}").status();
                default ->
                    hq.http()
                            .post(
                                    "%s/members/%s/transfer".formatted(path, player.id()),
                                    "{\"group\":\"%d\"}".formatted(groups.get(i % groups.size())))
                            .status();
            };
        }));

        assertThat(statuses).isSubsetOf(200, 201, 204, 404, 409);
        assertThat(taken(community)).isEqualTo(seated(community)).allMatch(taken -> taken <= 10);
        assertThat(communities.counts(brand, community).members())
                .isEqualTo(taken(community).stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aGroupWhoseLeaderGoesIsLedByTheLeaderOfTheSeriesAgain() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 10));
        var member = world.person("小组长");
        var seated = (Joining.Seated) communities.join(brand, community, member.id(), JoinSource.DIRECT);
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        hq.http().put(path + "/groups/" + seated.group(), """
                {"name":"厨房一组","nameEn":"Kitchen one","leader":"%s"}""".formatted(member.id()));
        var seat = member.http().get(path).body().get("mine");
        assertThat(seat.get("name").asString()).isEqualTo("厨房一组");
        assertThat(seat.get("nameEn").asString()).isEqualTo("Kitchen one");
        assertThat(communities.leaders(brand, List.of(hq.id())).values())
                .extracting(Leader::person)
                .containsExactly(member.id());
        assertThat(member.http().delete(path + "/members/me").status()).isEqualTo(204);
        assertThat(communities.leaders(brand, List.of(hq.id())).values())
                .extracting(Leader::person)
                .containsExactly(hq.id());
    }

    @Test
    void givesTheLastUseOfAnInvitationToOne() throws Exception {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.INVITE, 500));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        var outsider = world.person("路人");
        assertThat(outsider.http().post(path + "/members", "{}").problem()).isEqualTo("invitation-required");
        var code = hq.http()
                .post(path + "/invitations", "{\"useLimit\":3,\"days\":7}")
                .body()
                .get("code")
                .asString();
        var persons = people.registerAll(
                IntStream.range(0, 40).mapToObj(i -> "客人" + i).toList());
        var outcomes =
                Race.of(40, i -> () -> communities.join(brand, community, persons.get(i), JoinSource.invitation(code)));

        assertThat(outcomes.stream().filter(Joining.Seated.class::isInstance)).hasSize(3);
        assertThat(outcomes)
                .filteredOn(Joining.Refused.class::isInstance)
                .hasSize(37)
                .allMatch(new Joining.Refused(CommunityError.INVITATION_SPENT)::equals);
        var invitation = world.stranger()
                .get("/api/brands/%s/invitations/%s".formatted(brand, code))
                .body();
        assertThat(invitation.get("usable").asBoolean()).isFalse();
        assertThat(invitation.get("inviter").get("name").asString()).isEqualTo("总部");
        var sources = hq.http().get(path + "/sources").body();
        assertThat(sources.get(0).get("source").asString()).isEqualTo("INVITATION");
        assertThat(sources.get(0).get("inviter").asString()).isEqualTo(hq.id().toString());
        assertThat(sources.get(0).get("joined").asInt()).isEqualTo(3);
    }

    @Test
    void letsManagersApproveAndNeverLetsABannedPersonBack() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.APPROVAL, 500));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        var guest = world.person("客人");
        assertThat(guest.http().post(path + "/members", "{}").status()).isEqualTo(202);
        assertThat(guest.http().get(path).body().get("requested").asBoolean()).isTrue();
        var requests = path + "/requests";
        assertThat(hq.http().get(requests).body().get("items").size()).isEqualTo(1);
        for (var found : Map.of("客人", 1, "没有这个人", 0).entrySet()) {
            var query = "q=" + URLEncoder.encode(found.getKey(), StandardCharsets.UTF_8);
            assertThat(hq.http()
                            .get(requests + "/count?" + query)
                            .body()
                            .get("count")
                            .asInt())
                    .as(found.getKey())
                    .isEqualTo(found.getValue());
            assertThat(hq.http()
                            .get(requests + "/export?format=CSV&language=ZH&" + query)
                            .text()
                            .lines()
                            .skip(1))
                    .as(found.getKey())
                    .hasSize(found.getValue());
        }
        assertThat(hq.http()
                        .post("%s/requests/%s/approve".formatted(path, guest.id()), "{}")
                        .status())
                .isEqualTo(200);
        assertThat(guest.http().get(path).body().get("mine").get("number").asInt())
                .isEqualTo(1);

        assertThat(hq.http()
                        .post("%s/members/%s/ban".formatted(path, guest.id()), "{\"reason\":\"广告\"}")
                        .status())
                .isEqualTo(204);
        assertThat(guest.http().post(path + "/members", "{}").problem()).isEqualTo("banned");
        assertThat(communities.counts(brand, community).members()).isEqualTo(1);
        assertThat(hq.http().delete(path + "/members/" + hq.id()).problem()).isEqualTo("leader-stays");
    }

    @Test
    void transfersOnlyWhileTheTargetHasASeat() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 2));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        var guests = people.registerAll(List.of("甲", "乙", "丙"));
        guests.forEach(guest -> communities.join(brand, community, guest, JoinSource.DIRECT));
        var groups = hq.http().get(path + "/groups").body().get("items");
        assertThat(groups.size()).isEqualTo(2);
        var second = groups.get(1).get("id").asString();
        for (var found :
                Map.of("q=2", 1, "q=9", 0, "room=true", 0, "room=false", 2).entrySet()) {
            var filter = found.getKey();
            assertThat(hq.http().get(path + "/groups?" + filter).body().get("items"))
                    .as(filter)
                    .hasSize(found.getValue());
            assertThat(hq.http()
                            .get(path + "/groups/count?" + filter)
                            .body()
                            .get("count")
                            .asInt())
                    .as(filter)
                    .isEqualTo(found.getValue());
            assertThat(hq.http()
                            .get(path + "/groups/export?format=CSV&language=EN&" + filter)
                            .text()
                            .lines()
                            .skip(1))
                    .as(filter)
                    .hasSize(found.getValue());
        }
        assertThat(transfer(path, guests.get(0), second)).isEqualTo("group-full");
        assertThat(hq.http().delete(path + "/members/" + guests.get(2)).status())
                .isEqualTo(204);
        assertThat(transfer(path, guests.get(0), second)).isEmpty();
        assertThat(taken(community)).containsExactly(1, 2);
        assertThat(seated(community)).containsExactly(1, 2);
    }

    @Test
    void knowsTheLeaderOfTheGroupThatSomebodySitsIn() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 2));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        var guests = people.registerAll(List.of("甲", "乙", "丙"));
        guests.forEach(guest -> communities.join(brand, community, guest, JoinSource.DIRECT));
        var second = new GroupId(Long.parseLong(hq.http()
                .get(path + "/groups")
                .body()
                .get("items")
                .get(1)
                .get("id")
                .asString()));
        assertThat(hq.http()
                        .put(
                                "%s/groups/%s".formatted(path, second),
                                "{\"name\":\"二楼\",\"leader\":\"%s\"}".formatted(guests.get(1)))
                        .status())
                .isEqualTo(204);

        var leaders = communities.leaders(brand, List.of(guests.get(0), guests.get(2), new PersonId(1)));
        assertThat(leaders)
                .containsOnlyKeys(guests.get(0), guests.get(2))
                .containsEntry(guests.get(2), new Leader(guests.get(1), community, second))
                .extractingByKey(guests.get(0))
                .extracting(Leader::person)
                .isEqualTo(hq.id());
    }

    @Test
    void letsAMemberManageOnceTheyAreManagerAndNoLonger() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 500));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        var guest = world.person("客人");
        assertThat(guest.http().post(path + "/members", "{}").status()).isEqualTo(201);
        assertThat(guest.http().get(path + "/members").status()).isEqualTo(404);
        set(path, guest, "style", "THINKER");
        assertThat(guest.http().get(path + "/members").status()).isEqualTo(404);
        set(path, guest, "rank", "MANAGER");
        assertThat(guest.http().get(path + "/members").body().get("items").size())
                .isEqualTo(2);
        var mine = guest.http().get(path).body().get("mine");
        assertThat(mine.get("rank").asString()).isEqualTo("MANAGER");
        assertThat(mine.get("style").asString()).isEqualTo("THINKER");
        set(path, guest, "rank", "MEMBER");
        assertThat(guest.http().get(path + "/members").status()).isEqualTo(404);
        mine = guest.http().get(path).body().get("mine");
        assertThat(mine.get("rank").asString()).isEqualTo("MEMBER");
        assertThat(mine.get("style").asString()).isEqualTo("THINKER");
    }

    @Test
    void letsALeaderHaveAStyleButNoOtherRank() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 500));
        var path = "/api/brands/%s/communities/%s".formatted(brand, community);
        set(path, hq, "style", "ORGANISER");
        assertThat(hq.http()
                        .put("%s/members/%s/rank".formatted(path, hq.id()), "{\"rank\":\"MEMBER\"}")
                        .status())
                .isNotEqualTo(204);
        var mine = hq.http().get(path).body().get("mine");
        assertThat(mine.get("rank").asString()).isEqualTo("OWNER");
        assertThat(mine.get("style").asString()).isEqualTo("ORGANISER");
        assertThat(hq.http()
                        .put("%s/members/%s/style".formatted(path, hq.id()), "{}")
                        .status())
                .isEqualTo(204);
        assertThat(hq.http().get(path).body().get("mine").path("style").asString(""))
                .isEmpty();
    }

    @Test
    void letsMembersInviteFewerThanManagers() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 500));
        var member = world.person("邻居");
        communities.join(brand, community, member.id(), JoinSource.DIRECT);
        var path = "/api/brands/%s/communities/%s/invitations".formatted(brand, community);
        var many = "{\"useLimit\":101,\"days\":7}";
        assertThat(member.http().post(path, many).problem()).isEqualTo("invitation-too-large");
        assertThat(member.http().post(path, many.replace("101", "100")).status())
                .isEqualTo(201);
        assertThat(hq.http().post(path, many).status()).isEqualTo(201);
        assertThat(hq.http().post(path, many.replace("101", "10001")).status()).isEqualTo(400);
    }

    @Test
    void showsNothingOfOneBrandToAnother() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 500));
        var otherHq = world.person("别家总部");
        var other = world.brand(otherHq).id();
        var path = "/api/brands/%s/communities/%s".formatted(other, community);
        assertThat(otherHq.http().get(path).status()).isEqualTo(404);
        assertThat(otherHq.http().post(path + "/members", "{}").status()).isEqualTo(404);
        assertThat(otherHq.http().get(path + "/groups").status()).isEqualTo(404);
        assertThat(otherHq.http()
                        .get("/api/brands/%s/communities/%s/members".formatted(brand, community))
                        .status())
                .isEqualTo(404);
        assertThat(otherHq.http()
                        .get("/api/brands/" + other + "/communities")
                        .body()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void refusesFieldsThatAreNotTheCallersToSay() {
        var community = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 500));
        var path = "/api/brands/%s/communities/%s/members".formatted(brand, community);
        var guest = world.person("客人");
        assertThat(guest.http().post(path, "{\"rank\":\"OWNER\"}").status()).isEqualTo(400);
        assertThat(guest.http()
                        .post(path, "{\"person\":\"%s\"}".formatted(hq.id()))
                        .status())
                .isEqualTo(400);
    }

    private void set(String path, Player person, String what, String value) {
        assertThat(hq.http()
                        .put(
                                "%s/members/%s/%s".formatted(path, person.id(), what),
                                "{\"%s\":\"%s\"}".formatted(what, value))
                        .status())
                .isEqualTo(204);
    }

    private String transfer(String path, PersonId person, String group) {
        return hq.http()
                .post("%s/members/%s/transfer".formatted(path, person), "{\"group\":\"%s\"}".formatted(group))
                .problem();
    }

    private List<Integer> taken(CommunityId community) {
        return db.sql("select taken from community.seat_group where brand = :brand and community = :id order by number")
                .param("brand", brand.value())
                .param("id", community.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<Integer> seated(CommunityId community) {
        return db.sql("""
                select (select count(*)::int from community.membership m
                         where m.brand = g.brand and m.seat_group = g.id and m.community = g.community)
                  from community.seat_group g where brand = :brand and community = :id order by number
                """)
                .param("brand", brand.value())
                .param("id", community.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
