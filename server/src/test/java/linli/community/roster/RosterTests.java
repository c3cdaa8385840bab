package linli.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import linli.community.Communities;
import linli.community.CommunityCounts;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class RosterTests {
    private static final int GROUPS = 33;
    private static final int SIZE = 500;
    private static final int PEOPLE = 15_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient db;

    Player hq;
    BrandId brand;
    CommunityId community;
    String rosters;

    @BeforeEach
    void foundACommunity() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        community = communities.create(
                brand,
                new NewCommunity(
                        null,
                        new Bilingual("PP琪", "PP Qi"),
                        Theme.VALUES,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.INVITE,
                        null,
                        hq.id(),
                        SIZE));
        rosters = "/api/brands/%s/communities/%s/rosters".formatted(brand, community);
    }

    @Test
    void seatsFifteenThousandPeopleOfThirtyThreeRostersOnceEach() throws Exception {
        long seed = 20_261_122;
        var doubled = new HashSet<Integer>();
        var files = generate(seed, doubled);

        var dry = report(upload("dry-run", files));
        assertThat(dry.get("rows").asInt()).isEqualTo(GROUPS * SIZE);
        assertThat(dry.get("people").asInt()).as("seed %d", seed).isEqualTo(PEOPLE);
        assertThat(dry.get("inSeveralGroups").asInt()).isEqualTo(doubled.size());
        assertThat(dry.get("seatsGiven").asInt()).isEqualTo(PEOPLE);
        assertThat(communities.counts(brand, community)).isEqualTo(new CommunityCounts(1, 1));

        var id = upload("apply", files);
        var applied = report(id);
        assertThat(applied.get("seatsGiven").asInt()).isEqualTo(PEOPLE);
        assertThat(applied.get("alreadySeated").asInt()).isZero();
        assertThat(communities.counts(brand, community)).isEqualTo(new CommunityCounts(PEOPLE + 1, GROUPS + 1));
        assertThat(overfull()).isZero();
        assertThat(doubles(id)).isEqualTo(doubled.size());

        var again = report(upload("apply", files));
        assertThat(again.get("seatsGiven").asInt()).isZero();
        assertThat(again.get("alreadySeated").asInt()).isEqualTo(PEOPLE);
        assertThat(communities.counts(brand, community)).isEqualTo(new CommunityCounts(PEOPLE + 1, GROUPS + 1));
    }

    @Test
    void reportsBadLinesWithTheirReasonAndTakesTheRest() throws Exception {
        var phone = phone(7_000_000 + new Random().nextInt(1_000_000));
        var text = """
            \uFEFF昵称,微信号,手机号,入群时间,角色
            阿珍,azhen,%s,2025-03-01 08:30,管理员
            ,,,,
            阿强,,12345,2025-03-01,
            阿明,aming,,昨天,
            阿芳,afang,,2025年3月2日,提问者
            %s,xy,,,
            """.formatted(phone, "长".repeat(61));
        var id = upload("apply", Map.of("一群.csv", text.getBytes(Charset.forName("GB18030"))));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(2);
        assertThat(report.get("rowsRefused").asInt()).isEqualTo(4);
        var lines = hq.http().get(rosters + "/" + id + "/lines").body().get("items");
        assertThat(lines)
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("reason").asString())
                .containsExactly("3 NOBODY", "4 BAD_PHONE", "5 BAD_TIME", "7 TOO_LONG");
        assertThat(lines.get(1).get("message").asString()).isEqualTo("手机号“12345”不正确。");
        foundAlike(id, "lines", "reason=BAD_PHONE", 1);
        foundAlike(id, "lines", "q=12345", 1);
        foundAlike(id, "lines", "reason=BAD_PHONE&q=99999", 0);
        assertThat(hq.http().get(rosters + "/" + id + "/lines?reason=ODD").status())
                .isEqualTo(400);

        var seat = communities
                .membershipOf(brand, community, people.findByPhone(phone).orElseThrow())
                .orElseThrow();
        assertThat(seat.joinedAt()).isEqualTo(Instant.parse("2025-03-01T00:30:00Z"));
    }

    /** The page, the number and the file of a list of a roster mean the same rows. */
    private void foundAlike(String id, String list, String filter, int rows) {
        var path = rosters + "/" + id + "/" + list;
        assertThat(hq.http().get(path + "?" + filter).body().get("items"))
                .as(filter)
                .hasSize(rows);
        assertThat(hq.http().get(path + "/count?" + filter).body().get("count").asInt())
                .as(filter)
                .isEqualTo(rows);
        assertThat(hq.http()
                        .get(path + "/export?format=CSV&language=EN&" + filter)
                        .text()
                        .lines()
                        .skip(1))
                .as(filter)
                .hasSize(rows);
    }

    @Test
    void keepsTheSeatTakenFirstAndFindsWhoCameByWechatByTheirPhone() throws Exception {
        var phone = phone(8_000_000 + new Random().nextInt(1_000_000));
        var first = "群,微信号,手机号,入群时间\n早群,bo,,2024-01-01\n";
        var second = "group,wechat id,phone,joined at\n晚群,bo,%s,2025-01-01\n".formatted(phone);
        var twins = "群,昵称\n早群,小美\n晚群,小美\n";
        var id = upload(
                "apply",
                new LinkedHashMap<>(Map.of("a.csv", bytes(first), "b.csv", bytes(second), "c.csv", bytes(twins))));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(2);
        assertThat(report.get("uncertain").asInt()).isEqualTo(1);
        var doubles = hq.http().get(rosters + "/" + id + "/duplicates").body().get("items");
        assertThat(doubles.size()).isEqualTo(2);
        var bo = doubles.get(doubles.get(0).get("uncertain").asBoolean() ? 1 : 0);
        assertThat(bo.get("kept").asString()).isEqualTo("早群");
        assertThat(bo.get("groups")).extracting(JsonNode::asString).containsExactly("早群", "晚群");
        assertThat(bo.get("phone").asString()).contains("****");
        foundAlike(id, "duplicates", "uncertain=true", 1);
        foundAlike(id, "duplicates", "q=bo", 1);
        foundAlike(id, "duplicates", "q=nobody", 0);
        assertThat(people.findByPhone(phone)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-05T14:03:22Z,2025-03-05T14:03:22Z",
        "2025-03-05T14:03:22+08:00,2025-03-05T06:03:22Z",
        "2025/3/5 14:03,2025-03-05T06:03:00Z",
        "2025年3月5日 下午2:03,2025-03-05T06:03:00Z",
        "05-Mar-2025,2025-03-04T16:00:00Z",
        "45721,2025-03-04T16:00:00Z"
    })
    void readsATimeAsItIsMeant(String written, Instant meant) throws Exception {
        var phone = phone(6_000_000 + new Random().nextInt(1_000_000));
        report(upload("apply", Map.of("a.csv", bytes("手机号,入群时间\n%s,%s\n".formatted(phone, written)))));
        assertThat(communities
                        .membershipOf(
                                brand, community, people.findByPhone(phone).orElseThrow())
                        .orElseThrow()
                        .joinedAt())
                .isEqualTo(meant);
    }

    @Test
    void readsATimeWithoutAnOffsetInTheZoneOfTheBrand() throws Exception {
        assertThat(hq.http()
                        .put(
                                "/api/brands/" + brand,
                                "{\"name\":\"林里\",\"nameEn\":\"Linli\",\"zone\":\"Europe/Berlin\"}")
                        .body()
                        .get("zone")
                        .asString())
                .isEqualTo("Europe/Berlin");
        assertThat(hq.http()
                        .put("/api/brands/" + brand, "{\"name\":\"林里\",\"nameEn\":\"Linli\",\"zone\":\"Moon/Crater\"}")
                        .status())
                .isEqualTo(400);
        readsATimeAsItIsMeant("2025-03-05 14:03", Instant.parse("2025-03-05T13:03:00Z"));
    }

    @Test
    void asksAboutATimeThatCouldBeTwo() throws Exception {
        var id = upload(
                "dry-run", Map.of("a.csv", bytes("昵称,入群时间\n甲,3/5/2025\n乙,2025-03-05 14:03 CST\n丙,2099-01-01\n")));
        assertThat(report(id).get("rowsRefused").asInt()).isEqualTo(3);
        assertThat(hq.http()
                        .get(rosters + "/" + id + "/lines")
                        .body()
                        .get("items")
                        .findValuesAsString("reason"))
                .containsOnly("BAD_TIME");
    }

    @Test
    void knowsOneNumberHoweverItIsWrittenAndTellsItsRows() throws Exception {
        var phone = phone(6_000_000 + new Random().nextInt(1_000_000));
        var spaced = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
        var wide = phone.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var text = "昵称,手机号\n阿珍,%s\n阿强,\n阿珍,\u202D+86 %s\u202C\n阿珍,0086%s\n阿珍,86 %s\n阿珍,%s\n"
                .formatted(phone, spaced, phone, spaced, wide);
        var id = upload("apply", Map.of("一群.csv", bytes(text)));
        var report = report(id);
        assertThat(report.get("rows").asInt()).isEqualTo(6);
        assertThat(report.get("people").asInt()).isEqualTo(2);
        assertThat(report.get("namedAgain").asInt()).isEqualTo(1);
        assertThat(report.get("inSeveralGroups").asInt()).isZero();
        var again = hq.http().get(rosters + "/" + id + "/duplicates").body().get("items");
        assertThat(again).hasSize(1);
        assertThat(again.get(0).get("places").findValuesAsString("file")).containsOnly("一群.csv");
        assertThat(again.get(0).get("places"))
                .extracting(place -> place.get("line").asInt())
                .containsExactly(2, 4, 5, 6, 7);
    }

    @Test
    void readsNamesAsTheyAreSeen() throws Exception {
        var text = "群,昵称\n一群,小\u200B美\n一 群,\u202E小美\n二群,\u3164\n";
        var id = upload("apply", Map.of("a.csv", bytes(text)));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(1);
        assertThat(report.get("rowsRefused").asInt()).isEqualTo(1);
        assertThat(communities.counts(brand, community)).isEqualTo(new CommunityCounts(2, 2));
    }

    @Test
    void callsNobodyByANameThatIsNotAllowed() throws Exception {
        var phone = phone(5_000_000 + new Random().nextInt(1_000_000));
        var mixed = "\u0410dmin";
        var text = "昵称,微信号,手机号\n%1$s,wx_ab12,\n%1$s,,%2$s\n%1$s,,\nИван Smith,ivan,\n,x\u0430bc,\n%3$s,long,\n"
                .formatted(mixed, phone, "长".repeat(50));
        var id = upload("apply", Map.of("一群.csv", bytes(text)));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(6);
        assertThat(report.get("rowsRefused").asInt()).isZero();
        assertThat(report.get("seatsGiven").asInt()).isEqualTo(6);
        assertThat(names())
                .contains("Иван Smith", "长".repeat(40))
                .doesNotContain(mixed)
                .noneMatch(name -> name.contains("ab12") || name.contains(phone.substring(9)))
                .filteredOn(name -> name.matches("\\p{IsHan}{3,8}") && !name.startsWith("长"))
                .hasSizeGreaterThanOrEqualTo(4);
        var lines = hq.http().get(rosters + "/" + id + "/lines").body().get("items");
        assertThat(lines)
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("reason").asString())
                .containsExactly("2 NAME_NOT_ALLOWED", "3 NAME_NOT_ALLOWED", "4 NAME_NOT_ALLOWED");
        assertThat(lines.get(0).get("message").asString()).contains("昵称“" + mixed + "”");

        var again = report(upload("apply", Map.of("一群.csv", bytes(text))));
        assertThat(again.get("alreadySeated").asInt()).isEqualTo(6);
    }

    @Test
    void takesAnAllowedNameFromAnotherRowOfThePerson() throws Exception {
        report(upload("apply", Map.of("一群.csv", bytes("昵称,微信号\n\u0410dmin,bo\n阿博,bo\n"))));
        assertThat(names()).contains("阿博");
    }

    @Test
    void callsNoGroupByANameThatIsNotAllowed() throws Exception {
        var text = "群,昵称\n\u0410dmin,甲\n\u0410dmin,乙\n二群,丙\n";
        var id = upload("apply", Map.of("一群.csv", bytes(text)));
        assertThat(report(id).get("rowsRefused").asInt()).isZero();
        assertThat(groupNames()).containsExactlyInAnyOrder("一群", "二群");
        var told = hq.http().get(rosters + "/" + id + "/lines").body().get("items");
        assertThat(told.findValuesAsString("reason")).containsExactly("GROUP_NAME_NOT_ALLOWED");
        assertThat(told.get(0).get("line").asInt()).isEqualTo(2);

        var named = upload("apply", Map.of("\u0410dmin.csv", bytes("昵称\n丁\n戊\n")));
        assertThat(report(named).get("seatsGiven").asInt()).isEqualTo(2);
        assertThat(groupNames()).containsExactlyInAnyOrder("一群", "二群", "?");
        assertThat(hq.http()
                        .get(rosters + "/" + named + "/lines")
                        .body()
                        .get("items")
                        .findValuesAsString("reason"))
                .containsExactly("GROUP_NAME_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"9,UTF-16LE", "9,UTF-8", "59,GB18030", "124,UTF-8"})
    void readsWhateverSeparatesTheCells(int separator, String charset) throws Exception {
        var text = "\uFEFF群,昵称,微信号,角色\n一群,\"阿珍,阿强\",azhen,\n一群,,afang,提问者\n"
                .replaceAll(",(?!阿强)", Character.toString(separator));
        var id = upload("apply", Map.of("a.txt", text.getBytes(Charset.forName(charset))));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(2);
        assertThat(report.get("rowsRefused").asInt()).isZero();
        assertThat(groupNames()).containsExactly("一群");
        assertThat(names()).contains("阿珍,阿强").noneMatch(name -> name.contains("fang"));
    }

    @Test
    void tellsThatCharactersAreLostAndLeavesThemOutOfNames() throws Exception {
        var damaged = bytes("群,昵称,微信号\n一群群群群X,阿珍阿珍阿珍X,azhen\n一群群群群,阿强阿强阿强,aqiang\n");
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] == 'X' ? (byte) 0xFF : damaged[i];
        }
        var id = upload("apply", Map.of("a.csv", damaged));
        var report = report(id);
        assertThat(report.get("people").asInt()).isEqualTo(2);
        assertThat(report.get("rowsRefused").asInt()).isZero();
        assertThat(names()).contains("阿珍阿珍阿珍", "阿强阿强阿强");
        assertThat(groupNames()).containsExactly("一群群群群");
        var lines = hq.http().get(rosters + "/" + id + "/lines").body().get("items");
        assertThat(lines.findValuesAsString("reason")).containsExactly("CHARACTERS_LOST");
        assertThat(lines.get(0).get("line").asInt()).isZero();
        assertThat(lines.get(0).get("message").asString()).contains("UTF-8");
    }

    @Test
    void tellsOnceOfCharactersThatWereLostBeforeTheFileWasSaved() throws Exception {
        var id = upload("apply", Map.of("a.csv", bytes("昵称,微信号\n阿强,aqiang\n阿\uFFFD珍,azhen\n\uFFFD,a\uFFFDf\n")));
        assertThat(report(id).get("rowsRefused").asInt()).isZero();
        assertThat(names()).contains("阿强", "阿珍");
        var lines = hq.http().get(rosters + "/" + id + "/lines").body().get("items");
        assertThat(lines)
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("reason").asString())
                .containsExactly("3 CHARACTERS_LOST");
    }

    private List<String> names() {
        return db.sql("""
            select p.name from identity.person p join community.membership m on m.person = p.id
             where m.brand = :brand and m.community = :community
            """)
                .param("brand", brand.value())
                .param("community", community.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private List<String> groupNames() {
        return db.sql("""
            select name from community.seat_group
             where brand = :brand and community = :community and name is not null
            """)
                .param("brand", brand.value())
                .param("community", community.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    @Test
    void forgetsWhomItNamedWhenTheyEraseTheirAccount() throws Exception {
        var leaving = phone(9_000_000 + new Random().nextInt(500_000));
        var staying = phone(9_500_000 + new Random().nextInt(500_000));
        var text =
                "群,昵称,微信号,手机号\n早群,阿走,zou,%1$s\n晚群,阿走,zou,\n早群,阿留,liu,%2$s\n晚群,阿留,,%2$s\n".formatted(leaving, staying);
        var dry = upload("dry-run", Map.of("a.csv", bytes(text)));
        report(dry);
        var applied = upload("apply", Map.of("a.csv", bytes(text)));
        report(applied);
        var person = people.findByPhone(leaving).orElseThrow();
        assertThat(mentions(leaving, "zou")).isPositive();

        assertThat(world.as(sessions.open(person, "test"))
                        .post("/api/me/leaving", "{\"givesUp\":[]}")
                        .status())
                .isEqualTo(204);

        assertThat(mentions(leaving, "zou")).isZero();
        for (var id : new String[] {dry, applied}) {
            var doubles =
                    hq.http().get(rosters + "/" + id + "/duplicates").body().get("items");
            assertThat(doubles)
                    .extracting(who -> who.get("nickname").asString())
                    .containsExactly("阿留");
        }
        assertThat(db.sql("select count(*) from community.roster_known where person = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** How many rows of this brand's rosters tell a phone number or WeChat id. */
    private int mentions(String phone, String wechat) {
        return db.sql("""
            select (select count(*) from community.roster_row where brand = :brand and (phone = :phone or wechat = :wechat))
                 + (select count(*) from community.roster_person where brand = :brand and (phone = :phone or wechat = :wechat))
                 + (select count(*) from community.roster_known where brand = :brand and key in ('w:' || :wechat, 'p:' || :phone))
            """)
                .param("brand", brand.value())
                .param("phone", phone)
                .param("wechat", wechat)
                .query(Integer.class)
                .single();
    }

    @Test
    void isForManagersOfThisCommunityOnly() throws Exception {
        var outsider = world.person("路人");
        var other = world.person("别家");
        world.brand(other);
        for (var http : new Http[] {outsider.http(), other.http()}) {
            assertThat(send(http, "dry-run", Map.of("a.csv", bytes("昵称\n甲\n"))).status())
                    .isEqualTo(404);
            assertThat(http.get(rosters).status()).isEqualTo(404);
        }
        assertThat(send(hq.http(), "sideways", Map.of("a.csv", bytes("昵称\n甲\n")))
                        .problem())
                .isEqualTo("roster-mode-unknown");
    }

    /** 33 rosters of 500 rows about 15,000 people, of whom some sit in several groups, told in several ways. */
    private static Map<String, byte[]> generate(long seed, Set<Integer> doubled) {
        var random = new Random(seed);
        int base = 1_000_000 + random.nextInt(5_000_000);
        var files = new LinkedHashMap<String, byte[]>();
        var seats = new HashSet<Long>();
        int next = 0;
        int spare = GROUPS * SIZE - PEOPLE;
        for (int group = 0; group < GROUPS; group++) {
            var text = new StringBuilder("群,昵称,微信号,手机号,入群时间,角色\n");
            int returning = group == 0 ? 0 : group == GROUPS - 1 ? spare : Math.min(spare, spare / (GROUPS - group));
            spare -= returning;
            int firstOfGroup = next;
            for (int row = 0; row < SIZE; row++) {
                int person = next;
                if (row < SIZE - returning) {
                    next++;
                } else {
                    do {
                        person = random.nextInt(firstOfGroup);
                    } while (!seats.add(person * 100L + group));
                    doubled.add(person);
                }
                text.append(line(base, person, group, row >= SIZE - returning));
            }
            files.put("群%d.csv".formatted(group + 1), bytes(text.toString()));
        }
        assertThat(next).isEqualTo(PEOPLE);
        return files;
    }

    private static String line(int base, int person, int group, boolean again) {
        var phone = phone(base + person);
        var wechat = "wx_" + base + "_" + person;
        return switch (person % 3) {
            case 0 ->
                "PP琪%d群,昵称%d,,%s,2024-%02d-01 10:00,\n"
                        .formatted(group + 1, person % 4000, again ? "+86 " + phone : phone, 1 + group % 12);
            case 1 ->
                "PP琪%d群,昵称%d,%s,%s,2024/%d/2,组织者\n"
                        .formatted(group + 1, person % 4000, wechat, again ? "" : phone, 1 + group % 12);
            default ->
                "PP琪%d群,昵称%d,%s,,,\n"
                        .formatted(group + 1, person % 4000, again ? wechat.toUpperCase(Locale.ROOT) : wechat);
        };
    }

    private static String phone(int number) {
        return "139%08d".formatted(number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String upload(String mode, Map<String, byte[]> files) throws Exception {
        var answer = send(hq.http(), mode, files);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().get("import").asString();
    }

    private Http.Answer send(Http http, String mode, Map<String, byte[]> files) {
        return http.upload(rosters + "?mode=" + mode, files);
    }

    private JsonNode report(String id) throws InterruptedException {
        var report = Eventually.get(
                PATIENCE,
                () -> hq.http().get(rosters + "/" + id).body(),
                seen -> seen.get("state").asString().equals("FINISHED"));
        assertThat(report.get("peopleDone").asInt())
                .isEqualTo(report.get("people").asInt());
        return report;
    }

    private int doubles(String id) {
        int count = 0;
        var after = "";
        while (true) {
            var page = hq.http()
                    .get(rosters + "/" + id + "/duplicates?limit=100" + after)
                    .body();
            count += page.get("items").size();
            assertThat(page.get("items"))
                    .allMatch(person -> IntStream.range(0, person.get("groups").size())
                                            .mapToObj(i ->
                                                    person.get("groups").get(i).asString())
                                            .distinct()
                                            .count()
                                    == person.get("groups").size()
                            && person.get("groups").size() > 1);
            if (page.get("next").isNull()) {
                return count;
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    private int overfull() {
        return db.sql("""
            select count(*) from community.seat_group g
             where g.brand = :brand
               and (g.taken > g.capacity
                    or g.taken <> (select count(*) from community.membership m
                                    where m.brand = g.brand and m.seat_group = g.id))
            """)
                .param("brand", brand.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
