package linli.community.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in, and who asks to be, as those look through it who let people in. */
@LinliTest
class MemberListTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    private World.Player hq;
    private BrandId brand;
    private String base;

    @BeforeEach
    void aBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        base = "/api/brands/" + brand;
    }

    @Test
    void showsWhoAsksToJoinAnywhereTheLongestWaitingFirst() {
        var kitchen = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.APPROVAL, 50));
        var garden = communities.create(brand, Neighbourhood.community(hq, JoinPolicy.APPROVAL, 50));
        var phone = Phones.next();
        var mei = ask(kitchen, "阿梅", phone);
        var zhou = ask(garden, "周转", null);
        var chen = ask(kitchen, "陈陈", null);
        assertThat(asking("")).containsExactly(mei, zhou, chen);
        assertThat(asking("sort=NEWEST")).containsExactly(chen, zhou, mei);
        assertThat(asking("community=" + garden)).containsExactly(zhou);
        assertThat(asking("q=" + encoded("周"))).containsExactly(zhou);
        assertThat(asking("q=" + phone.substring(phone.length() - 4))).containsExactly(mei);
        assertThat(asking("q=" + encoded("没有"))).isEmpty();
        assertThat(hq.http()
                        .get(base + "/join-requests/count")
                        .body()
                        .get("count")
                        .asInt())
                .as("as Today counts")
                .isEqualTo(3)
                .isEqualTo(waiting());
        var page = hq.http().get(base + "/join-requests?limit=2").body();
        assertThat(page.at("/items/0/name").asString()).isEqualTo("厨房");
        var next = page.get("next").asString();
        assertThat(asking("limit=2&after=" + next)).containsExactly(chen);
        for (var wrong : List.of(
                next + "&sort=NEWEST",
                "OLDEST.1.",
                "OLDEST.1.YQ",
                "OLDEST.1.MS4y.x",
                "OLDEST.1.KzI5NDI3Ny0wMS0wMVQwMDowMDowMFogMQ",
                "x")) {
            assertThat(hq.http().get(base + "/join-requests?after=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        var file = hq.http()
                .get(base + "/join-requests/export?format=CSV&language=EN&community=" + kitchen)
                .text();
        assertThat(file.lines()).hasSize(3);
        assertThat(file.lines().toList().get(1))
                .startsWith("阿梅,")
                .contains(phone.substring(phone.length() - 4) + ",Kitchen,On their own,,")
                .doesNotContain(phone);
        hq.http().post("%s/communities/%s/requests/%s/approve".formatted(base, kitchen, mei), "{}");
        assertThat(asking("")).containsExactly(zhou, chen);
        assertThat(world.person("路人").http().get(base + "/join-requests").status())
                .isEqualTo(404);
    }

    @Test
    void findsMembersByNamePhoneRankAndWhereTheyCameFromAndExportsThem() {
        var kitchen = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50));
        var phone = Phones.next();
        var mei = ask(kitchen, "=阿梅", phone);
        var zhou = ask(kitchen, "周转", null);
        assertThat(members(kitchen, "q=" + encoded("梅"))).containsExactly(mei);
        assertThat(members(kitchen, "q=" + phone.substring(phone.length() - 4))).containsExactly(mei);
        assertThat(members(kitchen, "rank=MEMBER&source=DIRECT")).containsExactlyInAnyOrder(mei, zhou);
        assertThat(members(kitchen, "source=ROSTER")).isEmpty();
        assertThat(members(kitchen, "q=" + encoded("总部")))
                .as("who leads is one of them")
                .hasSizeLessThan(2);
        var other = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50));
        assertThat(members(other, "q=" + encoded("梅"))).isEmpty();
        var path = base + "/communities/" + kitchen + "/members";
        assertThat(hq.http()
                        .get(path + "/count?rank=MEMBER")
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        for (var wrong : List.of("rank=KING", "source=SKY", "group=x", "q=" + "长".repeat(61))) {
            var answer = hq.http().get(path + "?" + wrong.replace("长", encoded("长")));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
        var csv = hq.http()
                .get(path + "/export?format=CSV&language=EN&q=" + encoded("梅"))
                .text();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("\uFEFFName,Phone,Rank,Source,Invited by,Joined,Number")
                .contains("'=阿梅,", phone.substring(phone.length() - 4) + ",Member,On their own,")
                .doesNotContain(phone);
        assertThat(world.person("路人")
                        .http()
                        .get(path + "/export?format=CSV&language=EN")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findsCommunitiesByTheirNameInEitherLanguage() {
        communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50));
        communities.create(brand, Neighbourhood.community(hq, JoinPolicy.OPEN, 50));
        assertThat(named("")).hasSize(2);
        assertThat(named("?q=" + encoded("邻里"))).containsExactly("邻里厨房");
        assertThat(named("?q=NEIGHBOURS")).containsExactly("邻里厨房");
        assertThat(named("?q=%25")).isEmpty();
        assertThat(named("?store=1")).isEmpty();
    }

    private List<String> named(String query) {
        return hq.http()
                .get(base + "/communities" + query)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.get("name").asString())
                .toList();
    }

    private int waiting() {
        return hq.http()
                .get(base + "/today")
                .body()
                .get("waiting")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("community.requests"))
                .mapToInt(each -> each.get("count").asInt())
                .sum();
    }

    private List<String> asking(String query) {
        return persons(base + "/join-requests?" + query);
    }

    private List<String> members(CommunityId community, String query) {
        return persons(base + "/communities/" + community + "/members?" + query);
    }

    private List<String> persons(String path) {
        var answer = hq.http().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var persons = new ArrayList<String>();
        answer.body()
                .get("items")
                .forEach(each -> persons.add(each.at("/person/id").asString()));
        return persons;
    }

    private String ask(CommunityId community, String name, @Nullable String phone) {
        var person =
                people.findOrRegisterAll(List.of(new NewPerson(name, phone))).getFirst();
        var asked = world.as(sessions.open(person, "test")).post(base + "/communities/" + community + "/members", "{}");
        assertThat(asked.status()).as(asked.text()).isBetween(200, 299);
        return person.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
