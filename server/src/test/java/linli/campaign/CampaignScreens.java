package linli.campaign;

import static linli.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.stereotype.Component;

/** Campaigns and their teams. */
@Component
class CampaignScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;

    CampaignScreens(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("campaigns", "/campaigns"),
                        at("campaigns-ending", "/campaigns?ending=true"),
                        at("campaign-drafts", "/campaigns/drafts"),
                        at("campaign-new", "/campaigns/new"),
                        at("campaign-new-goods", "/campaigns/new").after(page -> plan(page, 1)),
                        at("campaign-new-terms", "/campaigns/new").after(page -> plan(page, 2)),
                        at("campaign-new-confirm", "/campaigns/new").after(page -> plan(page, 3)),
                        at(
                                        "campaign-teams",
                                        "/campaigns/"
                                                + demonstration.one(
                                                        "select id from campaign.campaign where team_size > 0 order by id limit 1"))
                                .shownInGuide(),
                        at(
                                "campaign-drive",
                                "/campaigns/"
                                        + demonstration.one(
                                                "select id from campaign.campaign where kind = 'MEMBERSHIP_DRIVE' limit 1")),
                        at("missing-campaign", "/campaigns/1").refusing());
            case FRESH -> List.of(at("fresh-campaigns", "/campaigns"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("campaigns", LINLI + "/campaigns"),
                        at("campaign", campaign("kind = 'GROUP_BUY' and state = 'OPEN'")),
                        at("campaign-scheduled", campaign("state = 'SCHEDULED'")),
                        at("campaign-closed", campaign("state = 'CLOSED'")),
                        at("drive", campaign("kind = 'MEMBERSHIP_DRIVE'")),
                        at("team", team("OPEN")),
                        at("team-expired", team("EXPIRED")),
                        at("missing-campaign", LINLI + "/campaigns/1").refusing(),
                        at("missing-team", LINLI + "/teams/1").refusing());
            case BUYER ->
                List.of(
                        at("team-member", street.path("/teams/" + street.openTeam())),
                        at("team-complete", street.path("/teams/" + street.fullTeam())),
                        at("campaign-sold-out", street.path("/campaigns/" + street.soldOut())),
                        at("campaign-seat", street.path("/campaigns/" + campaignOf(street.openTeam())))
                                .opening("open-team"));
            default -> List.of();
        };
    }

    /** Plans a group-buy up to that step of the editor. */
    private static void plan(Page page, int step) {
        page.getByTestId("preset-GROUP_BUY").click();
        page.locator(".goods button").first().click();
        page.locator(".picked li").waitFor();
        for (int done = 1; done < step; done++) {
            page.locator(".foot .el-button--primary").click();
        }
    }

    private String campaign(String which) {
        return LINLI + "/campaigns/"
                + demonstration.one("select id from campaign.campaign where brand = %s and %s order by id limit 1"
                        .formatted(demonstration.brand(), which));
    }

    private long campaignOf(String team) {
        return demonstration.one("select campaign from campaign.team where id = " + team);
    }

    private String team(String state) {
        return LINLI + "/teams/"
                + demonstration.one("select id from campaign.team where brand = %s and state = '%s' order by id limit 1"
                        .formatted(demonstration.brand(), state));
    }
}
