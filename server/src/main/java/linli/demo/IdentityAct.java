package linli.demo;

import linli.identity.DemoRole;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.shared.text.Bilingual;
import org.springframework.core.annotation.Order;

/** Whom one can be. */
@DemoComponent
@Order(130)
class IdentityAct implements Act {
    private final DemoSignIns signIns;
    private final People people;

    IdentityAct(DemoSignIns signIns, People people) {
        this.signIns = signIns;
        this.people = people;
    }

    @Override
    public String title() {
        return "登录 sign-ins";
    }

    @Override
    public void close(Stage stage) {
        var town = stage.town();
        signIns.offer(
                "hq",
                DemoRole.BRAND_HQ,
                town.hq,
                "林总部",
                new Bilingual("总部：看全部门店、群、活动和账", "HQ: all stores, groups, campaigns and money"));
        signIns.offer(
                "kefu",
                DemoRole.STAFF,
                town.clerk,
                people.card(town.clerk).name(),
                new Bilingual(
                        "客服：品牌自建的角色，只看订单、处理退款",
                        "Customer service: a role of the brand's own, for orders and refunds only"));
        signIns.offer(
                "caiwu",
                DemoRole.STAFF,
                town.finance,
                people.card(town.finance).name(),
                new Bilingual(
                        "财务：审批提现、登记打款，大额要和总部两人都同意",
                        "Finance: approves withdrawals and notes transfers; large ones need HQ to agree, too"));
        for (var store : town.story.stores()) {
            var owner = town.get(town.authors, store.owner());
            signIns.offer(
                    store.owner(),
                    DemoRole.STORE_OWNER,
                    owner,
                    people.card(owner).name(),
                    new Bilingual(store.name() + " 店主", "Owner of " + store.nameEn()));
        }
        var lively = town.lively;
        if (lively != null) {
            signIns.offer(
                    "xiaozhou",
                    DemoRole.MEMBER,
                    lively.id(),
                    CommunityAct.LIVELY,
                    new Bilingual("爱分享的老邻居，有收益、有订单", "A lively sharer with earnings and orders"));
        }
        signIns.offer(
                "xiaochen",
                DemoRole.MEMBER,
                town.neighbours.getLast().id(),
                CommunityAct.NEWCOMER,
                new Bilingual("刚进群，还没买过东西", "Just joined, nothing bought yet"));
        signIns.offerAnybody(
                "neighbour",
                "另一位邻居",
                new Bilingual("每次都是一位新邻居，凑大团时用", "Somebody new each time, to fill a larger team"));
    }
}
