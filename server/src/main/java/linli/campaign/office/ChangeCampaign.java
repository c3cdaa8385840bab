package linli.campaign.office;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignVerbs;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Counters;
import linli.campaign.office.ChangeRepository.Extension;
import linli.campaign.team.Teams;
import linli.campaign.waiting.WaitingList;
import linli.identity.Audit;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a campaign that is there, never to the worse of whoever bought: it ends later, has more seats, or gives none for a
 * while. Each is one conditional write under the counter's lock.
 */
@Service
class ChangeCampaign {
    private final ChangeRepository changes;
    private final Counters counters;
    private final Teams teams;
    private final WaitingList waiting;
    private final ActivityStream stream;
    private final Audit audit;
    private final Ids ids;

    ChangeCampaign(
            ChangeRepository changes,
            Counters counters,
            Teams teams,
            WaitingList waiting,
            ActivityStream stream,
            Audit audit,
            Ids ids) {
        this.changes = changes;
        this.counters = counters;
        this.teams = teams;
        this.waiting = waiting;
        this.stream = stream;
        this.audit = audit;
        this.ids = ids;
    }

    /** Teams that would have ended with the campaign get their whole time again, and new seats go to those who wait. */
    @Transactional
    void extend(
            BrandId brand,
            PersonId by,
            CampaignId campaign,
            @Nullable Instant closesAt,
            @Nullable Integer quota,
            Bilingual reason) {
        var key = lock(brand, campaign);
        var extension = changes.extend(key, closesAt, quota).orElseThrow(() -> refuse(key, closesAt, quota));
        if (extension.closesAt().isAfter(extension.closed())) {
            teams.followEnd(key, extension.closed());
        }
        if (extension.quota() > extension.quotaBefore()) {
            changes.enlarge(key, extension.quota());
            waiting.offer(Set.of(key));
        }
        changes.insert(key, ids.next(), by, extension, reason);
        record(key, by, CampaignVerbs.CAMPAIGN_EXTEND, "campaign.extended", told(extension, reason));
    }

    private static Map<String, Object> told(Extension extension, Bilingual reason) {
        var told = new HashMap<String, Object>(Map.of("note", reason.zh()));
        if (extension.closesAt().isAfter(extension.closed())) {
            told.put("closed", extension.closed());
            told.put("closes", extension.closesAt());
        }
        if (extension.quota() > extension.quotaBefore()) {
            told.put("quotaBefore", extension.quotaBefore());
            told.put("quota", extension.quota());
        }
        return told;
    }

    /** Why nothing was extended. */
    private DomainException refuse(CampaignKey campaign, @Nullable Instant closesAt, @Nullable Integer quota) {
        var now = changes.bounds(campaign);
        if (!now.sells()) {
            return new DomainException(CampaignError.CANNOT_CHANGE);
        }
        if (closesAt != null && closesAt.isBefore(now.closesAt())) {
            return DomainException.of("closesAt", CampaignError.CHANGE_WORSE);
        }
        if (quota != null && quota < now.quota()) {
            return DomainException.of("quota", CampaignError.CHANGE_WORSE);
        }
        return closesAt != null && closesAt.isAfter(now.closesAt())
                ? DomainException.of("closesAt", CampaignError.EXTENDED_INTO_BALANCE)
                : new DomainException(CampaignError.CHANGE_NOTHING);
    }

    /**
     * Unpaid seats end as usual. The clocks of teams and of offered seats go on by as long as the pause is, at most until the
     * campaign closes, and are not turned back if it is resumed earlier: nobody has less time than they were told.
     */
    @Transactional
    void pause(BrandId brand, PersonId by, CampaignId campaign, Instant until, Bilingual reason) {
        var key = lock(brand, campaign);
        var from = changes.pause(key, until)
                .orElseThrow(() -> changes.bounds(key).sells()
                        ? DomainException.of("until", CampaignError.PAUSE_UNFIT)
                        : new DomainException(CampaignError.CANNOT_CHANGE));
        var longer = Duration.between(from, until);
        teams.prolong(key, longer);
        waiting.prolong(key, longer);
        changes.insert(key, ids.next(), by, until, reason);
        record(key, by, CampaignVerbs.CAMPAIGN_PAUSE, "campaign.paused", Map.of("until", until, "note", reason.zh()));
    }

    @Transactional
    void resume(BrandId brand, PersonId by, CampaignId campaign) {
        var key = lock(brand, campaign);
        var until = changes.resume(key).orElseThrow(() -> new DomainException(CampaignError.NOT_PAUSED));
        waiting.offer(Set.of(key));
        record(key, by, CampaignVerbs.CAMPAIGN_RESUME, "campaign.resumed", Map.of("until", until));
    }

    private CampaignKey lock(BrandId brand, CampaignId campaign) {
        var key = new CampaignKey(brand, campaign);
        if (counters.lock(List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        return key;
    }

    private void record(CampaignKey key, PersonId by, Verb verb, String action, Map<String, ?> details) {
        var whole = new HashMap<String, Object>(details);
        whole.put("campaign", key.campaign());
        audit.record(key.brand(), by, action, whole);
        stream.record(
                List.of(new Activity(key.brand(), by, null, verb, key.campaign().thing(), Activity.Where.UNKNOWN, 0)));
    }
}
