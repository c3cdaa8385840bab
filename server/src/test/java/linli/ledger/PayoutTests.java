package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import linli.identity.People;
import linli.identity.signin.RecordedCodes;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where money is paid out to, and whose consent that takes. */
@LinliTest
class PayoutTests {
    private static final String REASON = "{\"reason\":\"先核实身份\"}";
    private static final String CARD =
            "{\"kind\":\"BANK_CARD\",\"account\":\"%s\",\"bank\":\"工商银行\",\"holder\":\"周小梅\",\"code\":\"%s\"}";
    private static final String REFERENCE = "{\"reference\":\"ICBC-20261129-0001\"}";
    private static final int ROUNDS = 8;

    @Autowired
    World world;

    @Autowired
    Shop shops;

    @Autowired
    People people;

    @Autowired
    KnownPayees payees;

    @Autowired
    Payees keeper;

    @Autowired
    Transfers transfers;

    @Autowired
    RecordedCodes codes;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    private Shop.Open shop;
    private BrandId brand;
    private World.Player member;

    @BeforeEach
    void aMemberWithMoney() {
        shop = shops.open(world, 10);
        brand = shop.brand();
        member = shops.buyer(world, brand, 5_000_00);
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void addsAnAccountOnlyByACodeAndTellsNobodyTheWholeOfIt() {
        var http = member.http();
        assertThat(http.post("/api/me/confirmation/codes", "").problem()).isEqualTo("no-destination");
        var phone = Phones.next();
        http.post("/api/me/destination/codes", "{\"destination\":\"%s\"}".formatted(phone));
        http.put("/api/me/destination", "{\"destination\":\"%s\",\"code\":\"%s\"}".formatted(phone, codes.last(phone)));
        var binding = codes.last(phone);
        assertThat(add(KnownPayees.CARD, binding).problem()).isEqualTo("code-wrong");
        assertThat(http.post("/api/me/confirmation/codes", "").status()).isEqualTo(202);
        assertThat(add("6222 0200 1234 5678 904", codes.last(phone)).problem()).isEqualTo("card-number-wrong");
        var added = add(KnownPayees.CARD, codes.last(phone));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("account").asString()).isEqualTo("**** 8903");
        assertThat(added.body().get("holder").asString()).isEqualTo("周**");
        assertThat(added.body().get("preferred").asBoolean()).isTrue();
        assertThat(add(KnownPayees.CARD, codes.last(phone)).problem())
                .as("a code is good for once")
                .isEqualTo("code-wrong");
        payees.aged(PayeeId.valueOf(id(added)));
        var asked = ask(member, 2_000_00);
        for (var text : List.of(
                http.get(shop.path("/wallet/payees")).text(),
                asked.text(),
                shop.hq().http().get(shop.path("/withdrawals")).text(),
                shop.hq().http().get(shop.path("/withdrawals/" + id(asked))).text())) {
            assertThat(text).contains("**** 8903").doesNotContain("20001234").doesNotContain("小梅");
        }

        var account = shop.path("/payees/" + added.body().get("id").asString() + "/account");
        assertThat(shop.hq().http().post(account, "").body().get("account").asString())
                .isEqualTo("6222020012345678903");
        assertThat(member.http().post(account, "").status()).isEqualTo(404);
        assertThat(shop.owner().http().post(account, "").status()).isEqualTo(404);
        assertThat(acts()).contains("payee.added", "payee.read");

        world.time().shift(Duration.ofMinutes(16));
        assertThat(http.post("/api/me/confirmation/codes", "").problem()).isEqualTo("sign-in-again");
    }

    @Test
    void paysLargeAmountsOnlyToAnAccountThatIsADayOld() {
        var fresh = fresh("neighbour_1");
        assertThat(ask(member, 1_000_01, fresh).problem()).isEqualTo("payee-too-new");
        assertThat(state(ask(member, 600_00, fresh))).isEqualTo("PAID_OUT");
        assertThat(ask(member, 600_00, fresh).problem()).as("in parts").isEqualTo("payee-too-new");
        payees.aged(fresh);
        assertThat(state(ask(member, 600_00, fresh))).isEqualTo("REQUESTED");
    }

    @Test
    void aCodeIsSpentOnlyOnAnAccountThatIsKept() {
        var phone = Phones.next();
        var http = member.http();
        http.post("/api/me/destination/codes", "{\"destination\":\"%s\"}".formatted(phone));
        http.put("/api/me/destination", "{\"destination\":\"%s\",\"code\":\"%s\"}".formatted(phone, codes.last(phone)));
        var kept = IntStream.range(0, 10).mapToObj(i -> fresh("neighbour_" + i)).toList();
        http.post("/api/me/confirmation/codes", "");
        var code = codes.last(phone);
        assertThat(add(KnownPayees.CARD, code).problem()).isEqualTo("too-many-payees");
        assertThat(remove(kept.getFirst()).status()).isEqualTo(204);
        assertThat(add(KnownPayees.CARD, "000000").problem()).isEqualTo("code-wrong");
        assertThat(db.sql("select tries from identity.one_time_code where destination = :phone and used_at is null")
                        .param("phone", phone)
                        .query(Integer.class)
                        .list())
                .as("a wrong one is counted")
                .contains(1);
        assertThat(add(KnownPayees.CARD, code).status()).isEqualTo(201);
        assertThat(add(KnownPayees.CARD, code).problem()).isEqualTo("code-wrong");
    }

    @Test
    void keepsSeveralAccountsOneOfThemPreferredAndNoneOfSomebodyElses() {
        var first = fresh("neighbour_1");
        var second = fresh("neighbour_2");
        assertThat(preferred()).isEqualTo(first.toString());
        member.http().put(shop.path("/wallet/payees/" + second + "/preferred"), "");
        assertThat(preferred()).isEqualTo(second.toString());

        var other = shops.buyer(world, brand, 100_00);
        assertThat(ask(other, 50_00, second).problem()).isEqualTo("payee-not-found");
        assertThat(other.http().delete(shop.path("/wallet/payees/" + second)).problem())
                .isEqualTo("payee-not-found");
        assertThat(Race.of(8, i -> () -> fresh("neighbour_" + (i + 3))))
                .as("ten, also of those that come at once")
                .doesNotHaveDuplicates();
        assertThat(Race.of(4, i -> () -> {
                    try {
                        fresh("neighbour_1" + i);
                        return "kept";
                    } catch (DomainException e) {
                        return e.code().name();
                    }
                }))
                .containsOnly("TOO_MANY_PAYEES");
    }

    @Test
    void removesNoAccountThatMoneyIsOnItsWayTo() {
        var payee = payees.of(brand, member.id());
        var asked = ask(member, 2_000_00);
        assertThat(remove(payee).problem()).isEqualTo("payee-in-use");
        var path = shop.path("/wallet/withdrawals/" + id(asked) + "/take-back");
        assertThat(shops.buyer(world, brand, 1).http().post(path, "").problem()).isEqualTo("withdrawal-not-found");
        assertThat(state(member.http().post(path, ""))).isEqualTo("TAKEN_BACK");
        assertThat(member.http().post(path, "").problem()).isEqualTo("withdrawal-decided");
        assertThat(shops.wallet(brand, member)).isEqualTo(5_000_00);
        assertThat(remove(payee).status()).isEqualTo(204);
        assertThat(ask(member, 20_00, payee).problem()).isEqualTo("payee-not-found");
        assertInOrder();
    }

    @Test
    void opensNoWithdrawalToAnAccountThatIsRemovedAtThatMoment() {
        for (int round = 0; round < ROUNDS; round++) {
            var person = shops.buyer(world, brand, 2_000_00);
            var payee = payees.of(brand, person.id());
            List<Callable<Http.Answer>> acts = List.of(
                    () -> ask(person, 1_500_00, payee),
                    () -> person.http().delete(shop.path("/wallet/payees/" + payee)));
            var answers = Race.of(2, acts::get);
            assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
        }
        assertInOrder();
    }

    @Test
    void paysOutOnceHoweverManyApproveRefuseAndTakeBackAtOnce() {
        var approvers = new ArrayList<World.Player>();
        for (int i = 0; i < 3; i++) {
            approvers.add(colleague());
        }
        for (int round = 0; round < ROUNDS; round++) {
            var person = shops.buyer(world, brand, 2_000_00);
            var withdrawal = id(ask(person, 1_500_00));
            var path = shop.path("/withdrawals/" + withdrawal);
            var acts = new ArrayList<Callable<Http.Answer>>();
            for (var approver : approvers) {
                acts.add(() -> approver.http().post(path + "/approve", ""));
                acts.add(() -> approver.http().post(path + "/approve", ""));
            }
            if (round % 2 == 1) {
                acts.add(() -> shop.hq().http().post(path + "/refuse", REASON));
                acts.add(() -> person.http().post(shop.path("/wallet/withdrawals/" + withdrawal + "/take-back"), ""));
            }
            var answers = Race.of(acts.size(), acts::get);
            assertThat(answers).allMatch(answer -> answer.status() < 500);
            var ended = db.sql("select state from ledger.withdrawal where id = :id")
                    .param("id", Long.parseLong(withdrawal))
                    .query(String.class)
                    .single();
            assertThat(ended).isNotEqualTo("REQUESTED");
            assertThat(shops.wallet(brand, person)).isEqualTo(ended.equals("PAID_OUT") ? 500_00 : 2_000_00);
            assertThat(answers.stream().filter(answer -> ended.equals(state(answer))))
                    .hasSize(1);
        }
        assertInOrder();
    }

    @Test
    void countsNobodysApprovalTwiceAndNeverThatOfWhoGetsTheMoney() {
        var id = id(ask(member, 1_500_00));
        var path = shop.path("/withdrawals/" + id);
        people.makeHq(member.id(), brand);
        assertThat(waiting(member, "REQUESTED")).as("of what is their own").isEmpty();
        assertThat(waiting(shop.hq(), "REQUESTED")).containsExactly(id);
        assertThat(member.http().post(path + "/approve", "").problem()).isEqualTo("own-withdrawal");
        assertThat(member.http().post(path + "/refuse", REASON).problem()).isEqualTo("own-withdrawal");
        var twice = Race.of(6, _ -> () -> shop.hq().http().post(path + "/approve", ""));
        assertThat(twice.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(waiting(shop.hq(), "REQUESTED")).as("once they have agreed").isEmpty();
        var detail = shop.hq().http().get(path).body();
        assertThat(detail.at("/request/withdrawal/approved").asInt()).isEqualTo(1);
        assertThat(detail.get("deciders").size())
                .as("nobody else is there to approve")
                .isZero();
        assertThat(detail.get("mayDecide").asBoolean()).isFalse();
        assertThat(detail.at("/approvals/0/by/id").asString())
                .isEqualTo(shop.hq().id().toString());
        var second = colleague();
        assertThat(waiting(second, "REQUESTED")).containsExactly(id);
        var open = second.http().get(path).body();
        assertThat(open.get("mayDecide").asBoolean()).isTrue();
        assertThat(open.at("/deciders/0/id").asString()).isEqualTo(second.id().toString());
        assertThat(state(second.http().post(path + "/approve", ""))).isEqualTo("PAID_OUT");
        assertThat(acts()).contains("withdrawal.requested", "withdrawal.approved", "withdrawal.paid-out");
        assertInOrder();
    }

    @Test
    void refusesByTheDatabaseWhatNoProgramShouldDo() {
        var withdrawal = Long.parseLong(id(ask(member, 1_500_00)));
        for (var wrong : List.of(
                "update ledger.withdrawal set state = 'PAID_OUT', decided_at = shared.now() where id = :id",
                "update ledger.withdrawal set amount_minor = 1 where id = :id",
                "update ledger.withdrawal set approvals = 0 where id = :id",
                "update ledger.withdrawal set state = 'EXPIRED', decided_at = shared.now(), decided_by = asked_by where id = :id",
                """
                insert into ledger.withdrawal_approval
                  (brand, withdrawal, approver, owner, asked_by, amount_minor, payee_digest)
                select brand, id, asked_by, owner, asked_by, amount_minor, payee_digest from ledger.withdrawal where id = :id
                """,
                """
                insert into ledger.withdrawal_approval
                  (brand, withdrawal, approver, owner, asked_by, amount_minor, payee_digest)
                select brand, id, 1, owner, asked_by, amount_minor + 1, payee_digest from ledger.withdrawal where id = :id
                """,
                """
                insert into ledger.withdrawal_approval
                  (brand, withdrawal, approver, owner, asked_by, amount_minor, payee_digest)
                select brand, id, 1, owner, asked_by, amount_minor, sha256('') from ledger.withdrawal where id = :id
                """,
                "delete from ledger.withdrawal where id = :id")) {
            assertThatThrownBy(() -> db.sql(wrong).param("id", withdrawal).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void givesBackOnceWhatNobodyDecidedInTime() {
        var withdrawal = id(ask(member, 1_500_00));
        var path = shop.path("/withdrawals/" + withdrawal);
        assertThat(state(shop.hq().http().post(path + "/approve", ""))).isEqualTo("REQUESTED");
        world.time().shift(Duration.ofHours(72).plusMinutes(1));
        var second = colleague();
        List<Callable<Integer>> acts = List.of(
                () -> second.http().post(path + "/approve", "").status(),
                () -> {
                    jobs.run("ledger.expire-withdrawals");
                    return 0;
                },
                () -> {
                    jobs.run("ledger.expire-withdrawals");
                    return 0;
                });
        assertThat(Race.of(acts.size(), acts::get)).doesNotContain(200);
        jobs.run("ledger.expire-withdrawals");
        var mine = member.http().get(shop.path("/wallet/withdrawals")).body().at("/items/0");
        assertThat(mine.get("state").asString()).isEqualTo("EXPIRED");
        assertThat(mine.get("arrivesBy").isNull()).isTrue();
        assertThat(shops.wallet(brand, member)).isEqualTo(5_000_00);
        assertThat(second.http().post(path + "/approve", "").problem()).isEqualTo("withdrawal-decided");
        assertInOrder();
    }

    @Test
    void notesAllThatWasPaidOutAsTransferredEachByAReferenceOfItsOwn() {
        ask(member, 20_00);
        ask(member, 30_00);
        transfers.transferAll(brand, shop.hq().id());
        assertThat(db.sql("select count(distinct reference) from ledger.withdrawal"
                                + " where brand = :brand and state = 'TRANSFERRED'")
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void notesATransferOnceWithTheBanksReferenceAndNeverByWhoGetsTheMoney() {
        people.makeHq(member.id(), brand);
        var asked = ask(member, 20_00);
        assertThat(state(asked)).isEqualTo("PAID_OUT");
        var path = shop.path("/withdrawals/" + id(asked));
        assertThat(member.http().post(path + "/transferred", REFERENCE).problem())
                .isEqualTo("own-withdrawal");
        assertThat(member.http().post(path + "/returned", REASON).problem()).isEqualTo("own-withdrawal");
        assertThat(shop.owner().http().post(path + "/transferred", REFERENCE).status())
                .isEqualTo(404);
        assertThat(shop.hq()
                        .http()
                        .post(path + "/transferred", "{\"reference\":\" \"}")
                        .problem())
                .isEqualTo("invalid-request");
        var transferred = shop.hq().http().post(path + "/transferred", REFERENCE);
        assertThat(state(transferred)).isEqualTo("TRANSFERRED");
        assertThat(transferred.body().get("reference").asString()).isEqualTo("ICBC-20261129-0001");
        assertThat(transferred.body().get("arrivesBy").isNull()).isFalse();
        assertThat(shop.hq().http().post(path + "/transferred", REFERENCE).problem())
                .isEqualTo("withdrawal-not-on-its-way");
        var waiting = id(ask(member, 1_500_00));
        assertThat(shop.hq()
                        .http()
                        .post(shop.path("/withdrawals/" + waiting + "/transferred"), REFERENCE)
                        .problem())
                .as("nobody has agreed to it")
                .isEqualTo("withdrawal-not-on-its-way");
        assertThat(shops.wallet(brand, member)).isEqualTo(3_480_00);
        assertThat(acts()).contains("withdrawal.transferred");
        assertThatThrownBy(() -> db.sql("update ledger.withdrawal set reference = 'another' where id = :id")
                        .param("id", Long.parseLong(id(asked)))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void givesBackOnceWhatTheBankSentBackHoweverManySaySo() {
        var colleagues = List.of(shop.hq(), colleague(), colleague());
        for (int round = 0; round < ROUNDS; round++) {
            var person = shops.buyer(world, brand, 500_00);
            var path = shop.path("/withdrawals/" + id(ask(person, 300_00)));
            var acts = new ArrayList<Callable<Http.Answer>>();
            for (var each : colleagues) {
                acts.add(() -> each.http().post(path + "/transferred", REFERENCE));
                acts.add(() -> each.http().post(path + "/returned", REASON));
                acts.add(() -> each.http().post(path + "/returned", REASON));
            }
            var answers = Race.of(acts.size(), acts::get);
            assertThat(answers).allMatch(answer -> answer.status() < 500);
            assertThat(answers.stream().filter(answer -> state(answer).equals("RETURNED")))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> state(answer).equals("TRANSFERRED")))
                    .hasSizeLessThan(2);
            assertThat(shops.wallet(brand, person)).isEqualTo(500_00);
            assertThat(state(ask(person, 500_00)))
                    .as("it can be paid out again")
                    .isEqualTo("PAID_OUT");
            var mine =
                    person.http().get(shop.path("/wallet/withdrawals")).body().at("/items/1");
            assertThat(mine.get("refusal").asString()).isEqualTo("先核实身份");
        }
        assertInOrder();
    }

    @Test
    void whoNotedATransferDoesNotGiveItBackAndWhatIsBackCountsInTheDaysSum() {
        var asked = id(ask(member, 800_00));
        var path = shop.path("/withdrawals/" + asked);
        shop.hq().http().post(path + "/transferred", REFERENCE);
        assertThat(shop.hq().http().get(path).body().get("mayReturn").asBoolean())
                .isFalse();
        assertThat(shop.hq().http().post(path + "/returned", REASON).problem()).isEqualTo("own-transfer");
        assertThatThrownBy(() -> db.sql("""
                update ledger.withdrawal
                   set state = 'RETURNED', returned_by = transferred_by, returned_at = shared.now(), refusal = 'back'
                 where id = :id
                """).param("id", Long.parseLong(asked)).update())
                .isInstanceOf(DataAccessException.class);

        var second = colleague();
        assertThat(second.http().get(path).body().get("mayReturn").asBoolean()).isTrue();
        assertThat(state(second.http().post(path + "/returned", REASON))).isEqualTo("RETURNED");
        assertThat(shops.wallet(brand, member)).isEqualTo(5_000_00);
        assertThat(state(ask(member, 800_00)))
                .as("together it is more than is paid out unchecked")
                .isEqualTo("REQUESTED");
        world.time().shift(Duration.ofHours(25));
        assertThat(state(ask(member, 150_00))).isEqualTo("PAID_OUT");
        assertInOrder();
    }

    @Test
    void tellsTwoOfWhomOneAskedAndTheOtherTransfersThatNobodyCouldGiveItBack() {
        people.makeHq(member.id(), brand);
        var path = shop.path("/withdrawals/" + id(ask(member, 20_00)));
        var before = shop.hq().http().get(path).body();
        assertThat(before.get("mayReturn").asBoolean()).isTrue();
        assertThat(before.get("returnable").asBoolean())
                .as("once who looks has transferred it")
                .isFalse();
        assertThat(member.http().get(path).body().get("returnable").asBoolean()).isTrue();

        shop.hq().http().post(path + "/transferred", REFERENCE);
        for (var each : List.of(shop.hq(), member)) {
            assertThat(each.http().get(path).body().get("returnable").asBoolean())
                    .isFalse();
            assertThat(each.http().post(path + "/returned", REASON).problem())
                    .isEqualTo(each == member ? "own-withdrawal" : "own-transfer");
        }
        var third = colleague();
        assertThat(shop.hq().http().get(path).body().get("returnable").asBoolean())
                .isTrue();
        assertThat(state(third.http().post(path + "/returned", REASON))).isEqualTo("RETURNED");
        assertInOrder();
    }

    @Test
    void tellsOfWhoHasLeftThatThereIsNobodyToGiveItBackTo() {
        var path = shop.path("/withdrawals/" + id(ask(member, 20_00)));
        shop.hq().http().post(path + "/transferred", REFERENCE);
        var leaving = """
                {"givesUp":[{"brand":"%s","matter":"AVAILABLE_BALANCE","amount":{"minor":%d,"currency":"CNY"}}]}
                """;
        assertThat(member.http()
                        .post("/api/me/leaving", leaving.formatted(brand, 4_980_00))
                        .status())
                .isEqualTo(204);
        assertThat(colleague().http().post(path + "/returned", REASON).problem())
                .isEqualTo("owner-has-left");
        assertInOrder();
    }

    @Test
    void findsWithdrawalsByPayeeStateMethodAndDay() {
        var zhou = world.person("周转");
        shops.fund(brand, zhou.id(), 5_000_00);
        var small = id(ask(member, 20_00));
        var large = id(ask(zhou, 1_500_00));
        shop.hq().http().post(shop.path("/withdrawals/" + small + "/transferred"), REFERENCE);
        assertThat(found("")).containsExactly(large, small);
        assertThat(found("sort=OLDEST")).containsExactly(small, large);
        assertThat(found("sort=OLDEST&limit=1")).containsExactly(small);
        assertThat(found("state=REQUESTED")).containsExactly(large);
        assertThat(found("state=TRANSFERRED&method=BANK_CARD")).containsExactly(small);
        assertThat(found("method=ALIPAY")).isEmpty();
        assertThat(found("ownerKind=STORE")).isEmpty();
        assertThat(found("owner=" + zhou.id())).containsExactly(large);
        for (var words : List.of("周转", "…" + large.substring(large.length() - 8), large)) {
            assertThat(found("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                    .as(words)
                    .containsExactly(large);
        }
        assertThat(found("q=ICBC-20261129-0001")).containsExactly(small);
        assertThat(found("q=nobody")).isEmpty();
        assertThat(shop.hq()
                        .http()
                        .get(shop.path("/withdrawals/count?state=REQUESTED"))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        for (var wrong : List.of("state=GONE", "method=CASH", "owner=x", "from=soon", "sort=AMOUNT")) {
            var answer = shop.hq().http().get(shop.path("/withdrawals?" + wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
        var csv = shop.hq()
                .http()
                .get(shop.path("/withdrawals/export?format=CSV&language=EN&owner=" + member.id()))
                .text()
                .lines()
                .toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(1))
                .contains(",Transferred,", ",Person,Bank card,工商银行,**** 8903,周**,20.00,CNY,", ",ICBC-20261129-0001,")
                .doesNotContain("20001234");
    }

    @Test
    void tellsWhoeverAskedWhyItWasRefused() {
        var asked = ask(member, 1_500_00);
        assertThat(shop.hq()
                        .http()
                        .post(shop.path("/withdrawals/" + id(asked) + "/refuse"), "{\"reason\":\" \"}")
                        .problem())
                .isEqualTo("invalid-request");
        shop.hq().http().post(shop.path("/withdrawals/" + id(asked) + "/refuse"), REASON);
        var mine = member.http().get(shop.path("/wallet/withdrawals")).body().at("/items/0");
        assertThat(mine.get("state").asString()).isEqualTo("REFUSED");
        assertThat(mine.get("refusal").asString()).isEqualTo("先核实身份");
    }

    @Test
    void showsWhoDecidesWhereTheMoneyCameFromAndWhatWentBefore() {
        ask(member, 20_00);
        var detail = shop.hq()
                .http()
                .get(shop.path("/withdrawals/" + id(ask(member, 1_500_00))))
                .body();
        assertThat(detail.get("earlier").size()).isEqualTo(1);
        assertThat(detail.at("/earlier/0/state").asString()).isEqualTo("PAID_OUT");
        assertThat(detail.at("/income/0/reason").asString()).isEqualTo("TEST");
        assertThat(detail.at("/income/0/sum/minor").asLong()).isEqualTo(5_000_00);
        assertThat(detail.get("since").isNull()).isFalse();
    }

    @Test
    void printsOneLineForAWithdrawalWithAllOfItBehind() {
        ask(member, 20_00);
        ask(member, 1_500_00);
        var deeds = member.http().get(shop.path("/wallet/deeds?limit=2")).body();
        assertThat(deeds.get("items")).hasSize(2).allSatisfy(deed -> {
            assertThat(deed.get("reason").asString()).isEqualTo("WITHDRAWAL_REQUESTED");
            assertThat(deed.get("account").asString()).isEqualTo("WALLET");
        });
        assertThat(deeds.at("/items/0/amount/minor").asLong()).isEqualTo(-1_500_00);
        assertThat(deeds.at("/items/0/postings").size()).isEqualTo(2);
        assertThat(deeds.at("/items/1/amount/minor").asLong()).isEqualTo(-20_00);
        assertThat(deeds.at("/items/1/balance/minor").asLong()).isEqualTo(4_980_00);
        assertThat(deeds.at("/items/1/postings"))
                .as("set aside, and paid out of that")
                .hasSize(3);
        var rest = member.http()
                .get(shop.path("/wallet/deeds?after=" + deeds.get("next").asString()))
                .body();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.at("/items/0/amount/minor").asLong()).isEqualTo(5_000_00);
    }

    @Test
    void remembersWhoMightHaveAskedForAStoresRevenue() {
        shops.earn(shop, 3_000_00);
        var store = shop.path("/stores/" + shop.store().id());
        var card = CARD.formatted(KnownPayees.CARD, "").replace(",\"code\":\"\"", "");
        var payee = PayeeId.valueOf(id(shop.hq().http().post(store + "/payees", card)));
        var second = colleague();
        second.http().post(store + "/payees/" + payee + "/confirm", "");
        people.makeHq(shop.owner().id(), brand);
        var path = shop.path("/withdrawals/" + id(revenue(shop.hq(), 800_00, payee)) + "/approve");

        dismiss(shop.owner(), "role=STORE_OWNER&scope=" + shop.store().id());

        assertThat(shop.owner().http().post(path, "").problem()).isEqualTo("own-withdrawal");
        assertThat(state(second.http().post(path, ""))).isEqualTo("PAID_OUT");
    }

    @Test
    void countsNoApprovalOfSomebodyWhoMayDecideNoMore() {
        var request = shop.path("/withdrawals/" + id(ask(member, 1_500_00)));
        var path = request + "/approve";
        var first = colleague();
        var second = colleague();
        assertThat(state(first.http().post(path, ""))).isEqualTo("REQUESTED");

        dismiss(first, "role=BRAND_HQ");

        var answer = second.http().post(path, "");
        assertThat(state(answer)).isEqualTo("REQUESTED");
        assertThat(answer.body().get("approved").asInt()).isEqualTo(1);
        var detail = second.http().get(request).body();
        assertThat(detail.at("/request/withdrawal/approved").asInt()).isEqualTo(1);
        assertThat(detail.get("approvals")
                        .valueStream()
                        .map(each -> each.get("counts").asBoolean()))
                .containsExactly(false, true);
        assertThat(second.http()
                        .get(shop.path("/withdrawals?state=REQUESTED"))
                        .body()
                        .at("/items/0/withdrawal/approved")
                        .asInt())
                .isEqualTo(1);
        assertThat(member.http()
                        .get(shop.path("/wallet/withdrawals"))
                        .body()
                        .at("/items/0/approved")
                        .asInt())
                .isEqualTo(1);
        assertThat(second.http().post(path, "").problem()).isEqualTo("already-approved");
        assertThat(state(shop.hq().http().post(path, ""))).isEqualTo("PAID_OUT");
        assertThat(second.http()
                        .get(request)
                        .body()
                        .at("/request/withdrawal/approved")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void paysOutWhenWhoApprovedMayDecideAgainAndSaysSoOnceMore() {
        var request = shop.path("/withdrawals/" + id(ask(member, 1_500_00)));
        var path = request + "/approve";
        var first = colleague();
        var second = colleague();
        assertThat(state(first.http().post(path, ""))).isEqualTo("REQUESTED");
        dismiss(first, "role=BRAND_HQ");
        assertThat(state(second.http().post(path, ""))).isEqualTo("REQUESTED");
        people.makeHq(first.id(), brand);
        var detail = second.http().get(request).body();
        assertThat(detail.at("/request/withdrawal/approved").asInt()).isEqualTo(2);
        assertThat(detail.get("mayDecide").asBoolean()).isTrue();
        assertThat(state(second.http().post(path, ""))).isEqualTo("PAID_OUT");
    }

    private void dismiss(World.Player who, String what) {
        assertThat(shop.hq()
                        .http()
                        .delete(shop.path("/staff/" + who.id() + "?" + what))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void paysAStoresRevenueToAnAccountOfTwoPeoplesWordWhenAnotherThanWhoAskedAgrees() {
        shops.earn(shop, 3_000_00);
        var store = shop.path("/stores/" + shop.store().id());
        var card = CARD.formatted(KnownPayees.CARD, "").replace(",\"code\":\"\"", "");
        assertThat(shop.owner().http().post(store + "/payees", card).status())
                .as("an owner keeps no payee")
                .isEqualTo(404);
        var proposed = shop.hq().http().post(store + "/payees", card);
        assertThat(proposed.status()).isEqualTo(201);
        var payee = PayeeId.valueOf(id(proposed));
        var confirm = store + "/payees/" + payee + "/confirm";
        assertThat(revenue(shop.owner(), 800_00, payee).problem()).isEqualTo("payee-not-found");
        assertThat(shop.hq().http().post(confirm, "").problem()).isEqualTo("own-payee");
        var second = colleague();
        assertThat(second.http().post(confirm, "").status()).isEqualTo(200);
        assertThat(second.http().post(confirm, "").problem()).isEqualTo("payee-confirmed");

        assertThat(member.http()
                        .post(store + "/wallet/withdrawals", asking(800_00, payee))
                        .status())
                .isEqualTo(404);
        assertThat(revenue(shop.owner(), 3_000_01, payees.aged(payee)).problem())
                .isEqualTo("insufficient-balance");
        var asked = revenue(shop.owner(), 800_00, payee);
        assertThat(state(asked)).as("however little").isEqualTo("REQUESTED");
        assertThat(shops.revenue(shop)).isEqualTo(2_200_00);
        assertThat(found("q=" + URLEncoder.encode("测试店", StandardCharsets.UTF_8)))
                .containsExactly(id(asked));
        assertThat(found("ownerKind=STORE&owner=" + shop.store().id())).containsExactly(id(asked));
        var listed =
                shop.hq().http().get(shop.path("/withdrawals?state=REQUESTED")).body();
        assertThat(listed.at("/items/0/name").asString()).isEqualTo("测试店");
        people.makeHq(shop.owner().id(), brand);
        var path = shop.path("/withdrawals/" + id(asked) + "/approve");
        assertThat(waiting(shop.owner(), "REQUESTED")).isEmpty();
        assertThat(shop.owner().http().post(path, "").problem()).isEqualTo("own-withdrawal");
        assertThat(state(second.http().post(path, ""))).isEqualTo("PAID_OUT");
        assertThat(waiting(shop.owner(), "PAID_OUT")).isEmpty();
        assertThat(waiting(shop.hq(), "PAID_OUT")).containsExactly(id(asked));

        var byHq = revenue(shop.hq(), 2_000_00, payee);
        assertThat(waiting(shop.hq(), "REQUESTED")).isEmpty();
        assertThat(waiting(shop.owner(), "REQUESTED")).isEmpty();
        assertThat(waiting(second, "REQUESTED")).containsExactly(id(byHq));
        var decide = shop.path("/withdrawals/" + id(byHq) + "/approve");
        assertThat(shop.hq().http().post(decide, "").problem()).isEqualTo("own-withdrawal");
        assertThat(shop.owner().http().post(decide, "").problem())
                .as("who owns the store gets the money")
                .isEqualTo("own-withdrawal");
        assertThat(state(second.http().post(decide, ""))).isEqualTo("PAID_OUT");
        assertThat(shops.revenue(shop)).isEqualTo(200_00);
        assertThat(shop.owner()
                        .http()
                        .get(store + "/wallet/statement?format=CSV&language=EN")
                        .text())
                .contains("Revenue,Withdrawal requested,", ",,2000.00,200.00,CNY");
        var asks = store + "/wallet/withdrawals";
        for (var found : Map.of(
                        "", 2, "state=PAID_OUT", 2, "state=REQUESTED", 0, "q=" + id(asked), 1, "to=2024-01-01", 0)
                .entrySet()) {
            var filter = found.getKey();
            assertThat(shop.owner().http().get(asks + "?" + filter).body().get("items"))
                    .as(filter)
                    .hasSize(found.getValue());
            assertThat(shop.owner()
                            .http()
                            .get(asks + "/count?" + filter)
                            .body()
                            .get("count")
                            .asInt())
                    .as(filter)
                    .isEqualTo(found.getValue());
            assertThat(shop.owner()
                            .http()
                            .get(asks + "/export?format=CSV&language=EN&" + filter)
                            .text()
                            .lines()
                            .skip(1))
                    .as(filter)
                    .hasSize(found.getValue());
        }
        assertThat(shop.owner().http().get(asks + "?state=MAYBE").status()).isEqualTo(400);
        assertThat(acts()).contains("payee.proposed", "payee.confirmed");
        assertInOrder();
    }

    /** What waits for them in the state, which today counts as it is listed. */
    private List<String> waiting(World.Player who, String state) {
        var found = who.http()
                .get(shop.path("/withdrawals?forMe=true&state=" + state))
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.at("/withdrawal/id").asString())
                .toList();
        var name = state.equals("REQUESTED") ? "ledger.withdrawals" : "ledger.transfers";
        assertThat(who.http()
                        .get(shop.path("/today"))
                        .body()
                        .get("waiting")
                        .valueStream()
                        .filter(each -> each.get("name").asString().equals(name)))
                .singleElement()
                .satisfies(each -> assertThat(each.get("count").asInt()).isEqualTo(found.size()));
        return found;
    }

    private Http.Answer revenue(World.Player by, long fen, PayeeId payee) {
        return by.http().post(shop.path("/stores/" + shop.store().id() + "/wallet/withdrawals"), asking(fen, payee));
    }

    private static String asking(long fen, PayeeId payee) {
        return "{\"amount\":{\"minor\":%d,\"currency\":\"CNY\"},\"payee\":\"%s\"}".formatted(fen, payee);
    }

    private Http.Answer ask(World.Player person, long fen, PayeeId payee) {
        return person.http().post(shop.path("/wallet/withdrawals"), asking(fen, payee));
    }

    private Http.Answer ask(World.Player person, long fen) {
        return person.http().post(shop.path("/wallet/withdrawals"), payees.asking(brand, person.id(), Money.cny(fen)));
    }

    private PayeeId fresh(String account) {
        return keeper.keep(brand, member.id(), new NewPayee(PayeeKind.WECHAT, account, null, "周小梅"))
                .id();
    }

    private Http.Answer add(String number, String code) {
        return member.http().post(shop.path("/wallet/payees"), CARD.formatted(number, code));
    }

    private Http.Answer remove(PayeeId payee) {
        return member.http().delete(shop.path("/wallet/payees/" + payee));
    }

    private String preferred() {
        var preferred = new ArrayList<String>();
        member.http().get(shop.path("/wallet/payees")).body().forEach(payee -> {
            if (payee.get("preferred").asBoolean()) {
                preferred.add(payee.get("id").asString());
            }
        });
        assertThat(preferred).hasSize(1);
        return preferred.getFirst();
    }

    private World.Player colleague() {
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), brand);
        return colleague;
    }

    private List<String> acts() {
        return db.sql("select action from identity.audit_entry where brand = :brand order by id")
                .param("brand", brand.value())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private void assertInOrder() {
        assertThat(db.sql(LedgerRules.NOT_ENOUGH_APPROVALS)
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql(LedgerRules.SET_ASIDE_FOR_NOTHING)
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql(LedgerRules.NOT_BACK_ONCE)
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> found(String query) {
        var answer = shop.hq().http().get(shop.path("/withdrawals?" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(each -> each.at("/withdrawal/id").asString())
                .toList();
    }

    private static String id(Http.Answer answer) {
        return answer.body().get("id").asString();
    }

    private static String state(Http.Answer answer) {
        return answer.body().path("state").asString("");
    }
}
