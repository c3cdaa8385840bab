package linli.referral;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import linli.shared.PersonId;
import org.springframework.stereotype.Component;

/** Commissions, plans and shares. */
@Component
class ReferralScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;

    ReferralScreens(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("commission-plans", "/commission-plans"),
                        at("commission-plan-form", "/commission-plans")
                                .opening("new-plan")
                                .shownInGuide(),
                        at("commissions", "/commissions"));
            case OWNER -> List.of(at("owner-commissions", "/commissions"));
            case FRESH ->
                List.of(at("fresh-commission-plans", "/commission-plans"), at("fresh-commissions", "/commissions"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case MEMBER ->
                List.of(
                        at("shares", LINLI + "/shares"),
                        at("earnings", LINLI + "/earnings"),
                        at("earning", earned("SELLER_1", demonstration.person("xiaozhou"))));
            case LEADER ->
                List.of(
                        at("earnings-leader", LINLI + "/earnings"),
                        at("earning-leader", earned("LEADER", demonstration.paid("LEADER"))));
            case AUTHOR -> List.of(at("earning-author", earned("AUTHOR", demonstration.paid("AUTHOR"))));
            case NEWCOMER ->
                List.of(
                        at("shares-empty", LINLI + "/shares"),
                        at("earnings-empty", LINLI + "/earnings"),
                        at(
                                        "earning-private",
                                        LINLI + "/earnings/"
                                                + demonstration.one("select order_id from referral.path_v1 limit 1"))
                                .refusing());
            default -> List.of();
        };
    }

    private String earned(String role, PersonId person) {
        return LINLI + "/earnings/"
                + demonstration.one(
                        "select order_id from referral.commission_v1 where role = '%s' and beneficiary = %s limit 1"
                                .formatted(role, person));
    }
}
