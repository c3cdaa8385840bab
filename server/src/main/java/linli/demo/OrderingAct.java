package linli.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import linli.demo.Town.Neighbour;
import linli.demo.story.Story;
import linli.referral.Share;
import linli.shared.work.Jobs;
import org.springframework.core.annotation.Order;

/** People who buy alone, in teams and by deposits, and who fetch and send back. */
@DemoComponent
@Order(90)
class OrderingAct implements Act {
    private static final int ORDERS = 2_100;
    private static final int DRIVE_SEATS = 2_100;
    private static final int DRIVE_WAVES = 12;

    private final Trade.Counter counter;
    private final Neighbours neighbours;
    private final Jobs jobs;

    OrderingAct(Trade.Counter counter, Neighbours neighbours, Jobs jobs) {
        this.counter = counter;
        this.neighbours = neighbours;
        this.jobs = jobs;
    }

    @Override
    public String title() {
        return "订单 orders";
    }

    @Override
    public void plan(Stage stage) {
        var town = stage.town();
        var calendar = stage.calendar();
        var trade = new Trade(counter, town);
        calendar.everyHour(this, hour -> {
            shop(town, trade, hour.chance().about(ORDERS * town.scale * hour.part()), hour.chance());
            teams(town, trade, hour.day(), hour.chance());
            trade.handOver();
            trade.settleComplaints(calendar.ago(Duration.ofDays(2)));
            if (hour.bringsAbout()) {
                runJobs();
            }
        });
        planDrive(town, trade, calendar);
        planLastTeams(town, trade, calendar);
        planDeposits(town, trade, calendar);
        planPreSales(town, trade, calendar);
    }

    @Override
    public void close(Stage stage) {
        runJobs();
    }

    private void runJobs() {
        jobs.run("ordering.follow-campaigns");
        jobs.run("ordering.cancel-unpaid");
        jobs.run("ordering.settle");
    }

    private void shop(Town town, Trade trade, int orders, Chance chance) {
        if (town.neighbours.isEmpty()) {
            return;
        }
        var buyers = new ArrayList<Neighbour>();
        for (int i = 0; i < orders; i++) {
            buyers.add(chance.favour(town.neighbours, 2));
        }
        var lively = town.lively;
        if (lively != null && chance.of(0.035)) {
            buyers.add(lively);
        }
        if (!town.shares.isEmpty()) {
            var links = new LinkedHashMap<Neighbour, Share>();
            buyers.stream()
                    .filter(_ -> chance.of(0.45))
                    .forEach(buyer -> links.put(buyer, Neighbours.popular(town, chance)));
            neighbours.follow(town, links);
        }
        trade.shop(buyers, chance);
    }

    private void teams(Town town, Trade trade, int day, Chance chance) {
        var wishes = new ArrayList<Trade.TeamWish>();
        for (var campaign : town.story.campaigns()) {
            if (campaign.kind() != Story.CampaignKind.GROUP_BUY) {
                continue;
            }
            boolean on = switch (campaign.state()) {
                case SCHEDULED -> false;
                case RUNNING -> day > -Calendar.RUNNING_DAYS;
                case FINISHED ->
                    day > CampaignAct.daysOf(campaign).first()
                            && day < CampaignAct.daysOf(campaign).last();
                case CALLED_OFF -> day == CampaignAct.daysOf(campaign).first();
            };
            if (on && chance.of(campaign.teamSize() > 4 ? 0.25 : 0.6)) {
                int teams = campaign.state() == Story.CampaignState.FINISHED ? town.scaled(2) : 1;
                for (int i = 0; i < teams; i++) {
                    boolean full = campaign.state() != Story.CampaignState.CALLED_OFF && chance.of(0.75);
                    int missing = full ? 0 : chance.between(1, campaign.teamSize() - 1);
                    wishes.add(new Trade.TeamWish(campaign.key(), campaign.teamSize() - missing));
                }
            }
        }
        trade.buyTogether(wishes, chance);
    }

    /** Teams that are forming right now: of each running campaign one that wants a single person, some that want more. */
    private void planLastTeams(Town town, Trade trade, Calendar calendar) {
        int minutes = 15;
        for (var campaign : town.story.campaigns()) {
            if (campaign.kind() == Story.CampaignKind.GROUP_BUY && campaign.state() == Story.CampaignState.RUNNING) {
                var chance = new Chance(Chance.SEED + minutes);
                var wishes = new ArrayList<Trade.TeamWish>();
                wishes.add(new Trade.TeamWish(campaign.key(), campaign.teamSize() - 1));
                if (campaign.teamSize() > 2) {
                    wishes.add(new Trade.TeamWish(campaign.key(), chance.between(1, campaign.teamSize() - 2)));
                }
                calendar.add(
                        calendar.ago(Duration.ofMinutes(minutes)), "拼团 teams", () -> trade.buyTogether(wishes, chance));
                minutes += 25;
            }
        }
    }

    /** Deposits while the sale lasts; balances from its end on. */
    private void planDeposits(Town town, Trade trade, Calendar calendar) {
        for (var campaign : town.story.campaigns()) {
            if (campaign.kind() == Story.CampaignKind.DEPOSIT_SALE) {
                boolean over = campaign.state() == Story.CampaignState.FINISHED;
                var chance = new Chance(Chance.SEED + campaign.key().hashCode());
                int first = over ? Calendar.DEPOSITS_FROM : 1 - Calendar.RUNNING_DAYS;
                int last = over ? Calendar.DEPOSITS_TO : 0;
                for (int day = first; day <= last; day++) {
                    boolean visitorsToo = over && day == last;
                    calendar.add(
                            calendar.moment(day, LocalTime.of(7, 20)),
                            "定金 deposits",
                            () -> trade.deposit(
                                    campaign,
                                    visitorsToo ? lively(town) : List.of(),
                                    chance.between(2, over ? 4 : 8),
                                    chance));
                }
                if (over) {
                    for (int hours : new int[] {20, 6}) {
                        calendar.add(
                                calendar.ago(Duration.ofHours(hours)),
                                "尾款 balances",
                                () -> trade.payBalances(campaign, 0.45, chance));
                    }
                }
            }
        }
    }

    /** What is sold one by one: a few each day, or at once where people wait for what is given back. */
    private void planPreSales(Town town, Trade trade, Calendar calendar) {
        for (var campaign : town.story.campaigns()) {
            var course = campaign.course();
            if (campaign.kind() == Story.CampaignKind.PRE_SALE && course != null) {
                var chance = new Chance(Chance.SEED + campaign.key().hashCode());
                boolean sought = course.waiting() > 0;
                int first = sought
                        ? -Calendar.RUNNING_DAYS
                        : CampaignAct.daysOf(campaign).first();
                int last = sought ? first : CampaignAct.daysOf(campaign).last();
                int seats = sought ? course.sold() : town.scaled(course.sold());
                int days = last - first + 1;
                for (int i = 0; i < days; i++) {
                    int some = seats * (i + 1) / days - seats * i / days;
                    calendar.add(
                            calendar.moment(first + i, LocalTime.of(9, 10)),
                            "预售 pre-sale",
                            () -> trade.preOrder(campaign, some, chance));
                }
            }
        }
    }

    private static List<Neighbour> lively(Town town) {
        return town.lively == null ? List.of() : List.of(town.lively);
    }

    private void planDrive(Town town, Trade trade, Calendar calendar) {
        for (int wave = 0; wave < DRIVE_WAVES; wave++) {
            var chance = new Chance(Chance.SEED + 100 + wave);
            double weight = wave < 2 ? 0.2 : 0.6 / (DRIVE_WAVES - 2);
            var at = calendar.ago(Calendar.DRIVE_SO_FAR)
                    .plus(Duration.ofMinutes(4))
                    .plus(Calendar.DRIVE_SO_FAR
                            .minusMinutes(10)
                            .multipliedBy(wave)
                            .dividedBy(DRIVE_WAVES));
            calendar.add(at, "年卡 membership drive", () -> {
                var links = new LinkedHashMap<Neighbour, Share>();
                for (int i = 0; i < town.scaled(20); i++) {
                    links.put(chance.favour(town.neighbours, 1.2), Neighbours.popular(town, chance));
                }
                neighbours.follow(town, links);
                trade.drive((int) Math.round(DRIVE_SEATS * town.scale * weight), chance);
            });
        }
    }
}
