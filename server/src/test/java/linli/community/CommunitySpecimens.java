package linli.community;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Communities, their members, groups, rosters and messages. */
@Component
class CommunitySpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("community", town -> town.community(JoinPolicy.OPEN))
                .thing(
                        "group",
                        town -> town.one("select seat_group from community.membership where brand = :brand"
                                + " and community = " + town.thing("community") + " limit 1"))
                .thing("message", CommunitySpecimens::message)
                .thing("code", town -> invite(town, 10_000))
                .thing("invitation", town -> invitationOf(town, town.thing("code")))
                .thing("person", town -> town.join(town.buyer()))
                .thing("roster", town -> town.one("""
                        with run as (
                          insert into intake.run (brand, id, kind, mode, state, started_by, finished_at)
                          values (:brand, %d, 'ROSTERS', 'DRY_RUN', 'FINISHED', 1, now()) returning brand, id)
                        insert into community.roster (brand, id, community, files, rows, rows_refused)
                        select brand, id, %s, 1, 0, 0 from run returning id
                        """.formatted(town.id(), town.thing("community"))))
                .value("leader", "⟦hq⟧")
                .value("mentions", "⟦hq⟧")
                .value("replyTo", "⟦message⟧")
                .body("joinCommunity", "{\"invitation\":\"⟦code⟧\",\"share\":null,\"touchpoint\":null}")
                .body("postMessage", "{\"card\":{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\"}}")
                .thing("pin", CommunitySpecimens::pin)
                .body("pinThing", "{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\",\"everywhere\":true,\"hours\":24}")
                .body("foundCommunity", "{\"terms\":{\"capacity\":50}}")
                .body("changeCommunity", "{\"capacity\":5000,\"joinPolicy\":\"OPEN\"}")
                .body("expireInvitations", "{\"after\":null}")
                .body("setMemberRank", "{\"rank\":\"MEMBER\"}")
                .parameter("getInvitation", "code", "⟦code⟧")
                .upload("importRosters", "a.csv", "昵称,手机号\n甲,13900000000\n".getBytes(StandardCharsets.UTF_8))
                .last("replaceSensitiveWords")
                .ofNoBrand("message", "removeMessage", "likeMessage", "unlikeMessage", "pinMessage")
                .ofNoBrand("person", "banMember", "unbanMember")
                .caller(Town.Standing::somebody, "joinCommunity", "leaveCommunity")
                .caller(Town.Standing::hq, "removeMessage", "pinThing", "pinMessage", "unpin")
                .anew("approveJoinRequest", CommunitySpecimens::request)
                .anew("declineJoinRequest", CommunitySpecimens::request)
                .anew(
                        "person",
                        town -> town.join(town.somebody()),
                        "banMember",
                        "removeMember",
                        "muteMember",
                        "setMemberRank",
                        "setMemberStyle",
                        "transferMember")
                .anew("person", CommunitySpecimens::banned, "unbanMember")
                .anew("message", CommunitySpecimens::message, "removeMessage")
                .anew("pin", CommunitySpecimens::pin, "unpin")
                .anew("invitation", town -> invitationOf(town, invite(town, 1)), "expireInvitation")
                .anew("community", town -> town.community(JoinPolicy.OPEN), "changeCommunity")
                .anew("leaveCommunity", (town, _, caller) -> town.join(caller));
    }

    private static String message(Town.Standing town) {
        return town.post(town.hq(), "/groups/" + town.thing("group") + "/feed", "{\"body\":\"嗨\"}", "number");
    }

    private static String pin(Town.Standing town) {
        return town.post(
                town.hq(),
                "/groups/" + town.thing("group") + "/pins",
                "{\"kind\":\"PRODUCT\",\"id\":\"%s\",\"everywhere\":false,\"hours\":1}"
                        .formatted(town.thing("product")),
                "id");
    }

    private static String invite(Town.Standing town, int times) {
        return town.post(
                town.hq(),
                "/communities/" + town.thing("community") + "/invitations",
                "{\"useLimit\":%d,\"days\":1}".formatted(times),
                "code");
    }

    private static String invitationOf(Town.Standing town, String code) {
        return town.one("select id from community.invitation where brand = :brand and code = '" + code + "'");
    }

    private static String banned(Town.Standing town) {
        var person = town.join(town.somebody());
        town.post(
                town.hq(),
                "/communities/%s/members/%s/ban".formatted(town.thing("community"), person),
                "{\"reason\":\"\"}",
                "");
        return person;
    }

    private static void request(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var community = town.community(JoinPolicy.APPROVAL);
        var person = town.somebody();
        town.post(person, "/communities/" + community + "/members", "{}", "");
        fresh.put("community", community);
        fresh.put("person", person.player().id().toString());
    }
}
