package linli.community.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The communities of a brand as its staff look through them. */
@LinliTest
class CommunityListTests {
    private static final String TABLE = "邻里厨房";
    private static final String KITCHEN = "厨房";

    @Autowired
    World world;

    @Autowired
    Communities communities;

    private World.Player hq;
    private String base;
    private String kitchen;

    @BeforeEach
    void twoCommunities() {
        hq = world.person("阿总");
        var brand = world.brand(hq).id();
        base = "/api/brands/" + brand + "/communities";
        communities.create(brand, Neighbourhood.community(hq, JoinPolicy.APPROVAL, 50));
        kitchen = communities
                .create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50))
                .toString();
    }

    @Test
    void findsThemByNameNumberThemeAndWayToJoin() {
        assertThat(names("")).containsExactly(KITCHEN, TABLE);
        assertThat(names("sort=OLDEST")).containsExactly(TABLE, KITCHEN);
        assertThat(names("q=neighbours")).containsExactly(TABLE);
        assertThat(names("q=" + encoded("鄰里"))).as("in traditional characters").containsExactly(TABLE);
        assertThat(names("q=" + kitchen.substring(kitchen.length() - 8))).containsExactly(KITCHEN);
        assertThat(names("q=%25")).isEmpty();
        assertThat(names("theme=INTEREST")).containsExactly(KITCHEN);
        assertThat(names("joinPolicy=APPROVAL")).containsExactly(TABLE);
        assertThat(names("joinPolicy=APPROVAL&theme=INTEREST")).isEmpty();
        assertThat(count("joinPolicy=OPEN")).isOne();
        assertThat(count("")).isEqualTo(2);
        var next = hq.http().get(base + "?limit=1").body().get("next").asString();
        assertThat(names("limit=1&after=" + next)).containsExactly(TABLE);
        assertThat(hq.http().get(base + "?sort=OLDEST&after=" + next).status()).isEqualTo(400);
    }

    @Test
    void givesStaffAndNobodyElseTheFile() {
        var file = hq.http()
                .get(base + "/export?format=CSV&language=EN&theme=INTEREST")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).startsWith("Kitchen,Interest,Open to all,");
        assertThat(world.person("路人")
                        .http()
                        .get(base + "/export?format=CSV&language=EN")
                        .status())
                .isEqualTo(404);
    }

    private List<String> names(String filter) {
        return hq.http()
                .get(base + "?" + filter)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.get("name").asString())
                .toList();
    }

    private int count(String filter) {
        return hq.http().get(base + "/count?" + filter).body().get("count").asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
