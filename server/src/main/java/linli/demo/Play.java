package linli.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import linli.activity.Projections;
import linli.demo.Town.Article;
import linli.demo.Town.Neighbour;
import linli.demo.story.Nicknames;
import linli.demo.story.Story;
import linli.demo.story.StoryLoader;
import linli.identity.DemoRole;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.media.Media;
import linli.media.MediaId;
import linli.referral.Share;
import linli.shared.PersonId;
import linli.shared.TimeTravel;
import linli.shared.work.Jobs;
import org.springframework.beans.factory.annotation.Value;

/** The three months of the demonstration, from the founding of the brand to now. */
@DemoComponent
class Play {
    static final int RUNNING_DAYS = 3;
    static final int FINISHED_FROM = -40;
    static final int FINISHED_TO = -34;
    static final int DEPOSITS_FROM = -9;
    static final int DEPOSITS_TO = -2;

    /** How long ago the membership drive, which is open for a day, has opened. */
    static final Duration DRIVE_SO_FAR = Duration.ofHours(7);

    private static final long SEED = 20_260_101;
    private static final int NEIGHBOURS = 6_000;
    private static final int FACES = 300;
    private static final int ORDERS = 2_100;
    private static final int LOOKS = 13_000;
    private static final int LINES = 1_400;
    private static final int SHARES = 420;
    private static final int DRIVE_SEATS = 2_100;
    private static final int DRIVE_WAVES = 12;
    private static final String LIVELY = "小周";
    private static final String NEWCOMER = "小陈";

    private static final Map<LocalTime, Double> HOURS = new LinkedHashMap<>();

    static {
        HOURS.put(LocalTime.of(7, 40), 0.15);
        HOURS.put(LocalTime.of(12, 10), 0.3);
        HOURS.put(LocalTime.of(17, 50), 0.28);
        HOURS.put(LocalTime.of(20, 40), 0.27);
    }

    private final Setting setting;
    private final Neighbours neighbours;
    private final Readers readers;
    private final Trade.Counter counter;
    private final People people;
    private final DemoSignIns signIns;
    private final Media media;
    private final Jobs jobs;
    private final Projections projections;
    private final PlayRepository plays;
    private final TimeTravel travel;
    private final Clock clock;
    private final double scale;

    Play(
            Setting setting,
            Neighbours neighbours,
            Readers readers,
            Trade.Counter counter,
            People people,
            DemoSignIns signIns,
            Media media,
            Jobs jobs,
            Projections projections,
            PlayRepository plays,
            TimeTravel travel,
            Clock clock,
            @Value("${linli.demo-scale:1}") double scale) {
        this.setting = setting;
        this.neighbours = neighbours;
        this.readers = readers;
        this.counter = counter;
        this.people = people;
        this.signIns = signIns;
        this.media = media;
        this.jobs = jobs;
        this.projections = projections;
        this.plays = plays;
        this.travel = travel;
        this.clock = clock;
        this.scale = scale;
    }

    /** Plays everything; the time may stand anywhere afterwards. */
    void perform() {
        var progress = new Progress(System.out, System.console() != null);
        var story = StoryLoader.load();
        travel.shift(Duration.ZERO);
        var calendar = new Calendar(travel, clock.instant());
        var chance = new Chance(SEED);
        progress.show(0, "品牌与门店 brand and stores");
        try (var studio = new Studio(media)) {
            calendar.go(calendar.moment(-Calendar.DAYS, LocalTime.of(6, 30)));
            jobs.run("activity.make-months");
            var town = setting.found(story, scale);
            progress.show(2, "画图 pictures");
            town.pictures.putAll(studio.covers(Setting.covers(story)));
            progress.show(8, "商品 products");
            setting.stockUp(town, chance);
            progress.show(14, "社群 communities");
            setting.foundCommunities(town);
            setting.putUpSigns(town);
            setting.scheduleCampaigns(town, calendar);
            studio.beginAvatars(LongStream.concat(
                            story.authors().stream().mapToLong(Story.Author::avatar),
                            LongStream.range(1, town.scaled(FACES) + 2L).map(seed -> SEED + seed))
                    .boxed()
                    .toList());
            setting.giveFaces(town, studio.avatars().subList(0, story.authors().size()));
            progress.show(18, "日子 days");
            var trade = new Trade(counter, town);
            plan(town, trade, calendar);
            calendar.play((part, what) -> progress.show(18 + (int) (part * 68), what));
            travel.shift(Duration.ZERO);
            runJobs();
            setting.runLow(town, chance);
            progress.show(88, "头像 faces");
            showFaces(town, studio.avatars());
            progress.show(90, "看板 boards");
            projections.catchUp();
            offerSignIns(town);
            progress.show(100, "完成 done");
        }
    }

    private static double growth(int day) {
        return 0.45 + 1.1 * (day + Calendar.DAYS) / Calendar.DAYS;
    }

    private static double rhythm(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY -> 0.8;
            case WEDNESDAY -> 0.9;
            case THURSDAY -> 0.95;
            case FRIDAY -> 1.25;
            case SATURDAY -> 1.3;
            case SUNDAY -> 1.1;
        };
    }

    private void plan(Town town, Trade trade, Calendar calendar) {
        planDays(town, trade, calendar);
        planPosts(town, calendar);
        planDrive(town, trade, calendar);
        planLastTeams(town, trade, calendar);
        planDeposits(town, trade, calendar);
    }

    private void planDays(Town town, Trade trade, Calendar calendar) {
        var weights = IntStream.rangeClosed(-Calendar.DAYS, 0)
                .mapToDouble(day -> growth(day) * rhythm(calendar.date(day).getDayOfWeek()))
                .toArray();
        double whole = java.util.Arrays.stream(weights).sum();
        var names = new ArrayList<>(Nicknames.all(town.story.names(), SEED).stream()
                .filter(name -> !name.equals(LIVELY) && !name.equals(NEWCOMER))
                .toList());
        var homes = homes(town);
        for (int day = -Calendar.DAYS; day <= 0; day++) {
            double share = weights[day + Calendar.DAYS] / whole;
            int today = day;
            for (var hour : HOURS.entrySet()) {
                double part = share * hour.getValue();
                var chance =
                        new Chance(SEED ^ ((long) day * 10_007 + hour.getKey().toSecondOfDay()));
                var at = calendar.moment(day, hour.getKey()).plusSeconds(chance.between(0, 2_400));
                calendar.add(
                        at,
                        label(day),
                        () -> live(town, trade, calendar, today, hour.getKey(), part, chance, names, homes));
            }
        }
        calendar.add(calendar.moment(1 - Calendar.DAYS, LocalTime.of(8, 30)), "邻居 neighbours", () -> {
            var chance = new Chance(SEED + 1);
            town.lively = neighbours
                    .come(town, List.of(LIVELY), List.of("canal"), chance)
                    .getFirst();
        });
        calendar.add(
                calendar.moment(6 - Calendar.DAYS, LocalTime.of(9, 0)), "分工 roles", () -> neighbours.nameRoles(town));
        calendar.add(
                calendar.ago(Duration.ofMinutes(6)),
                "邻居 neighbours",
                () -> neighbours.come(town, List.of(NEWCOMER), List.of("canal"), new Chance(SEED + 2)));
    }

    private static String label(int day) {
        return day == 0 ? "今天 today" : "第 %d 天 day %d".formatted(day + Calendar.DAYS + 1, day + Calendar.DAYS + 1);
    }

    /** The communities in the order in which their seats are taken; the last group of each has seats left. */
    private List<String> homes(Town town) {
        var seats = new ArrayList<String>();
        for (var community : town.story.communities()) {
            int taken = (community.groups() - 1) * town.scaled(Setting.SEATS) + town.scaled(Setting.SEATS) / 3;
            seats.addAll(java.util.Collections.nCopies(taken, community.key()));
        }
        return new Chance(SEED + 3).shuffled(seats);
    }

    /** An hour of an ordinary day. */
    private void live(
            Town town,
            Trade trade,
            Calendar calendar,
            int day,
            LocalTime hour,
            double part,
            Chance chance,
            List<String> names,
            List<String> homes) {
        boolean morning = hour.isBefore(LocalTime.of(8, 0));
        if (morning) {
            if (calendar.date(day).getDayOfMonth() == 1) {
                jobs.run("activity.make-months");
            }
            if (calendar.date(day).getDayOfWeek() == DayOfWeek.MONDAY) {
                setting.restock(town, chance, 40, 260);
            }
            if (day == -45 || day == -20 || day == -5) {
                trade.withdraw(12);
            }
        }
        welcome(town, day, part, chance, names, homes);
        readers.lookAround(town, chance.about(LOOKS * scale * part), chance);
        neighbours.chat(town, day, chance.about(LINES * scale * part), chance);
        spread(town, chance.about(SHARES * scale * part), chance);
        shop(town, trade, chance.about(ORDERS * scale * part), chance);
        teams(town, trade, day, chance);
        trade.handOver();
        trade.settleComplaints(calendar.ago(Duration.ofDays(2)));
        if (morning || day > -RUNNING_DAYS) {
            runJobs();
        }
    }

    private void welcome(Town town, int day, double part, Chance chance, List<String> names, List<String> homes) {
        int left = homes.size();
        boolean last = day == 0;
        int count = Math.min(left, last ? 0 : chance.about(1.09 * NEIGHBOURS * scale * part));
        var some = homes.subList(left - count, left);
        var taken = List.copyOf(some);
        some.clear();
        int fresh = Math.min(taken.size(), names.size());
        var given = names.subList(names.size() - fresh, names.size());
        var called = List.copyOf(given);
        given.clear();
        neighbours.come(town, called, taken.subList(0, fresh), chance);
        var second = town.neighbours.stream()
                .limit(town.scaled(60))
                .filter(_ -> chance.of(0.01))
                .toList();
        if (!second.isEmpty()) {
            neighbours.joinAnother(
                    town,
                    second,
                    second.stream()
                            .map(_ -> chance.pick(List.copyOf(town.communities.keySet())))
                            .toList());
        }
    }

    /** Some share what they like; those who came by somebody's share and the liveliest do so more often. */
    private void spread(Town town, int shares, Chance chance) {
        for (int i = 0; i < shares && !town.neighbours.isEmpty(); i++) {
            var lively = town.lively;
            var sharer = lively != null && chance.of(0.08)
                    ? lively
                    : chance.of(0.6)
                            ? chance.favour(town.neighbours.subList(0, Math.min(town.neighbours.size(), 150)), 1.4)
                            : chance.favour(town.neighbours.reversed(), 1.6);
            share(town, sharer, chance);
        }
    }

    private void share(Town town, Neighbour sharer, Chance chance) {
        boolean onPost = !town.articles.isEmpty() && chance.of(0.6);
        if (!onPost) {
            var subject = chance.of(0.5)
                    ? town.get(town.communities, sharer.community()).thing()
                    : chance.favour(List.copyOf(town.shelves.values()), 1.7)
                            .getFirst()
                            .offer()
                            .product()
                            .thing();
            neighbours.share(town, sharer.id(), subject, null);
            return;
        }
        var article = chance.favour(town.articles.reversed(), 2);
        var leg = article.story().legs().getFirst();
        var subject = switch (leg.kind()) {
            case CAMPAIGN -> town.get(town.campaigns, leg.target()).thing();
            case PRODUCT -> town.shelf(leg.target(), null).offer().product().thing();
        };
        neighbours.share(town, sharer.id(), subject, article);
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
                case RUNNING -> day > -RUNNING_DAYS;
                case FINISHED -> day > FINISHED_FROM && day < FINISHED_TO;
            };
            if (on && chance.of(campaign.teamSize() > 4 ? 0.25 : 0.6)) {
                int teams = campaign.state() == Story.CampaignState.FINISHED ? town.scaled(2) : 1;
                for (int i = 0; i < teams; i++) {
                    int missing = chance.of(0.75) ? 0 : chance.between(1, campaign.teamSize() - 1);
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
                var chance = new Chance(SEED + minutes);
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
                var chance = new Chance(SEED + campaign.key().hashCode());
                int first = over ? DEPOSITS_FROM : 1 - RUNNING_DAYS;
                int last = over ? DEPOSITS_TO : 0;
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

    private static List<Neighbour> lively(Town town) {
        return town.lively == null ? List.of() : List.of(town.lively);
    }

    private void planPosts(Town town, Calendar calendar) {
        var late = Map.of(
                "orange-truck", FINISHED_FROM, "longjing-hand", -3, "blueberry-origin", -2, "membership-why", -1);
        var others = town.story.posts().stream()
                .filter(post -> !late.containsKey(post.key()))
                .toList();
        var days = new HashMap<>(late);
        for (int i = 0; i < others.size(); i++) {
            days.put(others.get(i).key(), -88 + i * 84 / others.size());
        }
        var comments = town.story.comments().stream()
                .collect(Collectors.groupingBy(Story.Comment::post, LinkedHashMap::new, Collectors.toList()));
        for (var post : town.story.posts()) {
            var chance = new Chance(SEED ^ post.key().hashCode());
            var at = calendar.moment(days.getOrDefault(post.key(), -1), LocalTime.of(chance.between(8, 19), 5));
            var published = new HashMap<String, Article>();
            calendar.add(at, "内容 content", () -> {
                var article = readers.publish(town, post, chance);
                published.put(post.key(), article);
                if (article.story().origin() == Story.Origin.PGC) {
                    setting.signTo(town, article);
                }
            });
            Instant when = at;
            for (var comment : comments.getOrDefault(post.key(), List.of())) {
                when = when.plus(Duration.ofMinutes(chance.between(7, 300)));
                calendar.add(when, "评论 comments", () -> {
                    var lively = town.lively;
                    var by = lively != null && chance.of(0.06) ? lively : chance.favour(town.neighbours, 1.5);
                    readers.comment(town, town.get(published, post.key()), comment.text(), by.id());
                });
            }
        }
    }

    private void planDrive(Town town, Trade trade, Calendar calendar) {
        for (int wave = 0; wave < DRIVE_WAVES; wave++) {
            var chance = new Chance(SEED + 100 + wave);
            double weight = wave < 2 ? 0.2 : 0.6 / (DRIVE_WAVES - 2);
            var at = calendar.ago(DRIVE_SO_FAR)
                    .plus(Duration.ofMinutes(4))
                    .plus(DRIVE_SO_FAR.minusMinutes(10).multipliedBy(wave).dividedBy(DRIVE_WAVES));
            calendar.add(at, "年卡 membership drive", () -> {
                var links = new LinkedHashMap<Neighbour, Share>();
                for (int i = 0; i < town.scaled(20); i++) {
                    links.put(chance.favour(town.neighbours, 1.2), Neighbours.popular(town, chance));
                }
                neighbours.follow(town, links);
                trade.drive((int) Math.round(DRIVE_SEATS * scale * weight), chance);
            });
        }
    }

    /** What time brings about by itself; then waits until everybody has heard of it. */
    private void runJobs() {
        jobs.run("campaign.sweep");
        plays.awaitListeners();
        jobs.run("ordering.follow-campaigns");
        jobs.run("ordering.cancel-unpaid");
        jobs.run("ordering.settle");
        jobs.run("payment.refund");
    }

    /** Gives the authors and the people whom one sees most their faces. */
    private void showFaces(Town town, List<MediaId> faces) {
        var given = new LinkedHashMap<PersonId, Long>();
        int next = 0;
        for (var author : town.story.authors()) {
            given.put(town.get(town.authors, author.key()), faces.get(next++).value());
        }
        var seen = new ArrayList<PersonId>(town.sharers.keySet());
        town.neighbours.forEach(neighbour -> seen.add(neighbour.id()));
        var lively = town.lively;
        if (lively != null) {
            seen.addFirst(lively.id());
        }
        seen.addFirst(town.neighbours.getLast().id());
        for (var person : seen) {
            if (next < faces.size() && !given.containsKey(person)) {
                given.put(person, faces.get(next++).value());
            }
        }
        people.setAvatars(given);
    }

    private void offerSignIns(Town town) {
        signIns.offer(
                "hq",
                DemoRole.BRAND_HQ,
                town.hq,
                "林总部",
                "总部：看全部门店、群、活动和账",
                "HQ: all stores, groups, campaigns and money");
        for (var store : town.story.stores()) {
            var owner = town.get(town.authors, store.owner());
            signIns.offer(
                    store.owner(),
                    DemoRole.STORE_OWNER,
                    owner,
                    people.card(owner).name(),
                    store.name() + " 店主",
                    "Owner of " + store.nameEn());
        }
        var lively = town.lively;
        if (lively != null) {
            signIns.offer(
                    "xiaozhou",
                    DemoRole.MEMBER,
                    lively.id(),
                    LIVELY,
                    "爱分享的老邻居，有收益、有订单",
                    "A lively sharer with earnings and orders");
        }
        signIns.offer(
                "xiaochen",
                DemoRole.MEMBER,
                town.neighbours.getLast().id(),
                NEWCOMER,
                "刚进群，还没买过东西",
                "Just joined, nothing bought yet");
    }
}
