package linli.campaign;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** Campaigns whose next step has come, and what is held too long in them. */
@Component
class CampaignDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of(
                "campaign.open", campaign("SCHEDULED", "1 hour"),
                "campaign.return-unpaid-seats", List.of("""
                        insert into campaign.reservation (brand, reference, campaign, member, variant, quantity, state, held_until)
                        values (:brand, :id, 1, 1, 1, 1, 'HELD', shared.now())
                        """),
                "campaign.resume",
                        campaign(
                                "OPEN",
                                "1 hour",
                                "update campaign.campaign set paused_until = shared.now() where id = :id"),
                "campaign.end-offers", campaign("OPEN", "1 hour", """
                        insert into campaign.waiting (brand, id, campaign, member, state, offered_until)
                        values (:brand, :id, :id, 1, 'OFFERED', shared.now())
                        """),
                "campaign.expire-teams", campaign("OPEN", "1 hour", """
                        insert into campaign.team (brand, id, campaign, founder, size, expires_at)
                        values (:brand, :id, :id, 1, 2, shared.now())
                        """),
                "campaign.decide", campaign("OPEN", "-1 hour"),
                "campaign.close", campaign("SUCCEEDED", "-1 hour"));
    }

    private static List<String> campaign(String state, String closes, String... then) {
        var campaign = """
                insert into campaign.campaign (brand, id, kind, title, title_en, state, opens_at, closes_at, quota, member_limit,
                                               threshold, tier_sold, tier_off, stores, spaces, touchpoints, payments,
                                               hold_seconds, currency, created_by)
                values (:brand, :id, 'FLASH_SALE', 't', 't', '%s', shared.now() - interval '2 hours',
                        shared.now() + interval '%s', 10, 1, 0, '{}', '{}', '{}', '{}', '{}', '{BALANCE}', 600, 'CNY', 1)
                """.formatted(state, closes);
        var seats = "insert into campaign.seats (brand, campaign, quota) values (:brand, :id, 10)";
        return Stream.concat(Stream.of(campaign, seats), Stream.of(then)).toList();
    }
}
