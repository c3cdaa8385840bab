package linli.identity;

import linli.edge.Specimens;
import linli.edge.Town;
import linli.testing.Phones;
import org.springframework.stereotype.Component;

/** Accounts, sessions and the staff of a brand. */
@Component
class IdentitySpecimens implements Specimens.Source {
    private static final String CREDENTIAL = """
            {"id":"AQID","rawId":"AQID","type":"public-key","authenticatorAttachment":"platform","clientExtensionResults":{},
             "response":{"clientDataJSON":"e30","authenticatorData":"AQID","signature":"AQID","userHandle":"AQID",
                         "attestationObject":"AQID","transports":["internal"],"publicKey":"AQID","publicKeyAlgorithm":-7}}
            """;

    private static final String ROLE =
            "{\"name\":\"角⟦unique⟧\",\"nameEn\":\"R⟦unique⟧\",\"permissions\":[\"ordering.read-orders\"]}";

    private final Sessions sessions;

    IdentitySpecimens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void tell(Specimens to) {
        to.filter("Audit", "by", "⟦hq⟧")
                .filter("Audit", "action", "grant.given")
                .filter("Audit", "thing", "⟦store⟧")
                .filter("InstallationAudit", "by", "⟦hq⟧")
                .filter("InstallationAudit", "action", "text.published")
                .filter("InstallationAudit", "thing", "⟦store⟧")
                .filter("Staff", "customRole", "⟦role⟧")
                .filter("Staff", "scope", "⟦store⟧")
                .thing("passkey", _ -> "AQID")
                .thing("session", _ -> "1")
                .thing("role", IdentitySpecimens::role)
                .thing("list", _ -> "ordering.orders")
                .thing("view", IdentitySpecimens::view)
                .parameter("getText", "version", "1")
                .value("code", "123456")
                .body("saveListView", "{\"name\":\"视⟦unique⟧\",\"address\":\"state=READY\"}")
                .body("renameListView", "{\"name\":\"视⟦unique⟧\"}")
                .body("arrangeListColumns", "{\"columns\":[\"order\"],\"hidden\":[\"store\"]}")
                .anew("view", IdentitySpecimens::view, "renameListView", "deleteListView")
                .caller(
                        Town.Standing::hq,
                        "showKeptList",
                        "arrangeListColumns",
                        "saveListView",
                        "renameListView",
                        "deleteListView")
                .findingNothing(
                        "showKeptList", "arrangeListColumns", "saveListView", "renameListView", "deleteListView")
                .value("destination", "⟦phone⟧")
                .value("phone", "⟦phone⟧")
                .value("password", "correct-horse-1")
                .value("matter", "AVAILABLE_BALANCE")
                .body("leave", "{\"givesUp\":[],\"code\":null}")
                .body("changePassword", "{\"current\":null}")
                .body("addPasskey", "{\"credential\":" + CREDENTIAL + "}")
                .body("signInByPasskey", "{\"credential\":" + CREDENTIAL + "}")
                .body("appointStaff", "{\"role\":\"STORE_OWNER\",\"customRole\":null,\"scope\":\"⟦store⟧\"}")
                .body("chooseInstallationAddress", "{\"address\":null}")
                .body("makeRole", ROLE)
                .body("changeRole", ROLE)
                .parameter("dismissStaff", "customRole", "⟦role⟧")
                .parameter("dismissStaff", "role", "CUSTOM")
                .parameter("dismissStaff", "scope", "⟦store⟧")
                .header("signOut", "Cookie", "linli_session=⟦cookie⟧")
                .caller(Town.Standing::newcomer, "leave")
                .caller(
                        Town.Standing::somebody,
                        "signOut",
                        "endSession",
                        "changePassword",
                        "proposeSecondFactor",
                        "removePasskey")
                .refusing(
                        "addPasskey",
                        "bindDestination",
                        "confirmSecondFactor",
                        "publishText",
                        "removePasskey",
                        "removeSecondFactor",
                        "sendConfirmationCode",
                        "resetPassword",
                        "signIn",
                        "signInByPasskey")
                .findingNothing("dismissStaff")
                .anew("role", IdentitySpecimens::role, "removeRole")
                .anew(
                        "person",
                        town -> town.post(
                                town.hq(),
                                "/staff",
                                """
                        {"phone":"%s","name":"店员","role":"CUSTOM","customRole":"%s","scope":"%s"}
                        """.formatted(Phones.next(), town.thing("role"), town.thing("store")),
                                "/person/id"),
                        "dismissStaff")
                .anew(
                        "endSession",
                        (_, fresh, caller) -> fresh.put(
                                "session",
                                sessions.list(caller.player().id(), caller.token())
                                        .getFirst()
                                        .id()
                                        .toString()));
    }

    private static String view(Town.Standing town) {
        var http = town.hq().player().http();
        var path = town.open().path("/lists/ordering.orders");
        for (var each : http.get(path).body().get("views")) {
            http.delete(path + "/views/" + each.get("id").asString());
        }
        return http.post(path + "/views", "{\"name\":\"视" + town.unique() + "\",\"address\":\"\"}")
                .body()
                .at("/views/0/id")
                .asString();
    }

    private static String role(Town.Standing town) {
        var name = town.unique();
        return town.post(town.hq(), "/roles", """
                {"name":"%s","nameEn":"%s","over":"STORE","permissions":["ordering.read-orders"]}
                """.formatted(name, name), "customRole");
    }
}
