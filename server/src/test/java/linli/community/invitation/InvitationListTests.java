package linli.community.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations and roster imports of a community as those look through them who manage it. */
@LinliTest
class InvitationListTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private String brand;
    private String community;
    private String base;

    @BeforeEach
    void aCommunity() {
        hq = world.person("阿总");
        var founded = world.brand(hq).id();
        brand = founded.toString();
        community = communities
                .create(founded, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50))
                .toString();
        base = "/api/brands/" + brand + "/communities/" + community;
    }

    @Test
    void findsInvitationsByCodeInviterAndWhetherTheyCanBeUsedAndEndsAllThatAreFound() {
        var open = invite();
        var used = invite();
        var over = invite();
        db.sql("update community.invitation set uses = use_limit where code = :code")
                .param("code", used)
                .update();
        hq.http().post(base + "/invitations/" + id(over) + "/expire", "");
        assertThat(codes("")).containsExactly(over, used, open);
        assertThat(codes("sort=OLDEST")).containsExactly(open, used, over);
        assertThat(codes("state=USABLE")).containsExactly(open);
        assertThat(codes("state=USED_UP")).containsExactly(used);
        assertThat(codes("state=EXPIRED")).containsExactly(over);
        assertThat(codes("q=" + used.toLowerCase(Locale.ROOT))).containsExactly(used);
        assertThat(codes("q=%E9%98%BF%E6%80%BB")).hasSize(3);
        assertThat(codes("q=%E6%B2%A1%E6%9C%89")).isEmpty();
        assertThat(hq.http()
                        .get(base + "/invitations?limit=1")
                        .body()
                        .at("/items/0/inviter/name")
                        .asString())
                .isEqualTo("阿总");
        var file = hq.http()
                .get(base + "/invitations/export?format=CSV&language=ZH&state=USED_UP")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).startsWith(used + ",阿总,已用完,5,5,");
        invite();
        assertThat(count("state=USABLE")).isEqualTo(2);
        var step = hq.http().post(base + "/invitations/expire?state=USABLE", "{\"seen\":2,\"after\":null}");
        assertThat(step.status()).as(step.text()).isEqualTo(200);
        assertThat(step.body().get("done").asInt()).isEqualTo(2);
        assertThat(count("state=USABLE")).isZero();
        assertThat(hq.http()
                        .get("/api/brands/" + brand + "/audit?action=list.exported")
                        .body()
                        .at("/items/0/details/community")
                        .asString())
                .as("the audit trail says of which community")
                .isEqualTo(community);
    }

    @Test
    void findsRosterImportsByModeAndDayAndExportsThem() {
        for (var mode : List.of("DRY_RUN", "APPLY")) {
            db.sql("""
                    with run as (
                      insert into intake.run (brand, id, kind, mode, state, started_by, finished_at)
                      values (:brand, :id, 'ROSTERS', :mode, 'FINISHED', 1, now()) returning brand, id)
                    insert into community.roster (brand, id, community, files, rows, rows_refused)
                    select brand, id, :community, 1, 7, 0 from run
                    """)
                    .param("brand", Long.parseLong(brand))
                    .param("id", Long.parseLong(community) + mode.length())
                    .param("mode", mode)
                    .param("community", Long.parseLong(community))
                    .update();
        }
        assertThat(modes("")).containsExactly("DRY_RUN", "APPLY");
        assertThat(modes("sort=OLDEST")).containsExactly("APPLY", "DRY_RUN");
        assertThat(modes("mode=APPLY")).containsExactly("APPLY");
        assertThat(modes("to=2020-01-01")).isEmpty();
        assertThat(modes("mode=LATER")).isEmpty();
        assertThat(hq.http()
                        .get(base + "/rosters/count?mode=APPLY")
                        .body()
                        .get("count")
                        .asInt())
                .isOne();
        var file = hq.http()
                .get(base + "/rosters/export?format=CSV&language=EN&mode=APPLY")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).contains(",Imported,Finished,1,7,0,");
    }

    private String invite() {
        return hq.http()
                .post(base + "/invitations", "{\"useLimit\":5,\"days\":3}")
                .body()
                .get("code")
                .asString();
    }

    private long id(String code) {
        return db.sql("select id from community.invitation where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private List<String> codes(String filter) {
        return hq.http()
                .get(base + "/invitations?" + filter)
                .body()
                .get("items")
                .findValuesAsString("code");
    }

    private List<String> modes(String filter) {
        var items = hq.http().get(base + "/rosters?" + filter).body().path("items");
        return items.findValuesAsString("mode");
    }

    private int count(String filter) {
        return hq.http()
                .get(base + "/invitations/count?" + filter)
                .body()
                .get("count")
                .asInt();
    }
}
