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

    private final Sessions sessions;

    IdentitySpecimens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void tell(Specimens to) {
        to.thing("passkey", _ -> "AQID")
                .thing("session", _ -> "1")
                .value("code", "123456")
                .value("destination", "⟦phone⟧")
                .value("phone", "⟦phone⟧")
                .value("password", "correct-horse-1")
                .value("matter", "AVAILABLE_BALANCE")
                .body("leave", "{\"givesUp\":[],\"code\":null}")
                .body("changePassword", "{\"current\":null}")
                .body("addPasskey", "{\"credential\":" + CREDENTIAL + "}")
                .body("signInByPasskey", "{\"credential\":" + CREDENTIAL + "}")
                .body("appointStaff", "{\"role\":\"STORE_OWNER\",\"scope\":\"⟦store⟧\"}")
                .parameter("dismissStaff", "role", "STORE_OWNER")
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
                        "confirmSecondFactor",
                        "removePasskey",
                        "removeSecondFactor",
                        "resetPassword",
                        "signIn",
                        "signInByPasskey")
                .findingNothing("dismissStaff")
                .anew(
                        "person",
                        town -> town.post(
                                town.hq(), "/staff", """
                        {"phone":"%s","name":"店员","role":"STORE_OWNER","scope":"%s"}
                        """.formatted(Phones.next(), town.thing("store")), "person"),
                        "dismissStaff")
                .anew(
                        "endSession",
                        (_, fresh, caller) -> fresh.put(
                                "session",
                                Long.toString(sessions.list(caller.player().id(), caller.token())
                                        .getFirst()
                                        .id())));
    }
}
