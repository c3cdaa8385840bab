package linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.Campaigns;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.demo.story.Conversation;
import linli.demo.story.Story;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import linli.shared.work.Jobs;
import org.springframework.core.annotation.Order;

/** Campaigns of every kind, each scheduled for its own time. */
@DemoComponent
@Order(70)
class CampaignAct implements Act {
    private final CampaignOffice office;
    private final Campaigns campaigns;
    private final Jobs jobs;
    private final PlayRepository plays;

    CampaignAct(CampaignOffice office, Campaigns campaigns, Jobs jobs, PlayRepository plays) {
        this.office = office;
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.plays = plays;
    }

    @Override
    public String title() {
        return "活动 campaigns";
    }

    @Override
    public void plan(Stage stage) {
        schedule(stage.town(), stage.calendar());
        stage.calendar().everyHour(this, hour -> {
            if (hour.bringsAbout()) {
                sweep();
            }
        });
    }

    @Override
    public void close(Stage stage) {
        sweep();
    }

    /** Then waits until everybody has heard of it. */
    private void sweep() {
        jobs.run("campaign.sweep");
        plays.awaitListeners();
    }

    private void schedule(Town town, Calendar calendar) {
        var channel = Objects.requireNonNull(town.channel);
        for (var campaign : town.story.campaigns()) {
            var offer = town.shelf(campaign.product(), campaign.variant()).offer();
            var terms = switch (campaign.kind()) {
                case MEMBERSHIP_DRIVE ->
                    Terms.membershipDrive(
                            calendar.ago(Calendar.DRIVE_SO_FAR),
                            town.scaled(campaign.quota()),
                            channel.id(),
                            PaymentMethod.BALANCE);
                case DEPOSIT_SALE -> deposit(campaign, calendar);
                case PRE_SALE -> preSale(campaign, calendar);
                case GROUP_BUY ->
                    Terms.groupBuy(
                            window(campaign, calendar), campaign.quota(), campaign.perMember(), campaign.teamSize());
            };
            town.campaigns.put(
                    campaign.key(),
                    office.schedule(
                            town.id(),
                            town.hq,
                            new NewCampaign(
                                    CampaignKind.valueOf(campaign.kind().name()),
                                    new Bilingual(campaign.name(), campaign.nameEn()),
                                    town.picture(campaign.cover()),
                                    terms,
                                    town.brand.currency(),
                                    List.of(new NewCampaign.Item(
                                            offer.variant(),
                                            campaign.priceFen(),
                                            offer.price().minor() > campaign.priceFen()
                                                    ? offer.price().minor()
                                                    : null)))));
            if (campaign.state() == Story.CampaignState.CALLED_OFF) {
                calendar.add(
                        calendar.moment(daysOf(campaign).first() + 1, LocalTime.of(11, 20)),
                        "取消 called off",
                        () -> office.cancel(town.id(), town.hq, town.get(town.campaigns, campaign.key())));
            }
            planWaiting(town, calendar, campaign);
        }
    }

    /** Those who came when everything was sold. */
    private void planWaiting(Town town, Calendar calendar, Story.Campaign campaign) {
        var course = campaign.course();
        if (course != null && course.waiting() > 0) {
            var chance = new Chance(Chance.SEED + campaign.key().hashCode());
            calendar.add(calendar.ago(Duration.ofHours(30)), "候补 waiting", () -> {
                var some = new LinkedHashSet<PersonId>();
                while (some.size() < course.waiting()) {
                    some.add(chance.favour(town.neighbours, 1.2).id());
                }
                some.forEach(one -> campaigns.await(town.id(), town.get(town.campaigns, campaign.key()), one));
            });
        }
    }

    /** When a campaign was open that is over. */
    static Conversation.Days daysOf(Story.Campaign campaign) {
        var course = campaign.course();
        var days = course == null ? null : course.days();
        return days == null ? new Conversation.Days(Calendar.FINISHED_FROM, Calendar.FINISHED_TO) : days;
    }

    private static Terms preSale(Story.Campaign campaign, Calendar calendar) {
        var course = Objects.requireNonNull(campaign.course());
        return Terms.selling(window(campaign, calendar), campaign.quota())
                .memberLimit(campaign.perMember())
                .threshold(course.threshold())
                .waiting(course.waiting() == 0 ? null : new Terms.WaitingTerms(Terms.OFFER))
                .build();
    }

    /** Its balance is to be paid from the end of the sale on. */
    private static Terms deposit(Story.Campaign campaign, Calendar calendar) {
        var window = campaign.state() == Story.CampaignState.FINISHED
                ? new Terms.Window(
                        calendar.moment(Calendar.DEPOSITS_FROM, LocalTime.of(7, 0)),
                        calendar.moment(Calendar.DEPOSITS_TO, LocalTime.of(22, 0)))
                : window(campaign, calendar);
        return Terms.selling(window, campaign.quota())
                .memberLimit(campaign.perMember())
                .threshold(campaign.quota() / 4)
                .deposit(new Terms.Deposit(
                        Objects.requireNonNull(campaign.depositFen()),
                        window.closesAt(),
                        window.closesAt().plus(Duration.ofHours(campaign.hours())),
                        Terms.Deposit.Unpaid.KEPT))
                .build();
    }

    private static Terms.Window window(Story.Campaign campaign, Calendar calendar) {
        return switch (campaign.state()) {
            case SCHEDULED ->
                new Terms.Window(calendar.moment(1, LocalTime.of(8, 0)), calendar.moment(4, LocalTime.of(20, 0)));
            case RUNNING ->
                new Terms.Window(calendar.moment(-Calendar.RUNNING_DAYS, LocalTime.of(7, 0)), end(campaign, calendar));
            case FINISHED, CALLED_OFF ->
                new Terms.Window(
                        calendar.moment(daysOf(campaign).first(), LocalTime.of(7, 0)),
                        calendar.moment(daysOf(campaign).last(), LocalTime.of(22, 0)));
        };
    }

    private static Instant end(Story.Campaign campaign, Calendar calendar) {
        var course = campaign.course();
        if (course == null || course.endsIn() == null) {
            return calendar.now().plus(Duration.ofDays(4));
        }
        var evening = calendar.moment(course.endsIn(), LocalTime.of(22, 0));
        var soon = calendar.now().plus(Duration.ofHours(2));
        return evening.isAfter(soon) ? evening : soon;
    }
}
