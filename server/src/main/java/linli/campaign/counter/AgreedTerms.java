package linli.campaign.counter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;

/**
 * The terms of campaigns, read once. Their end and their quota may have been extended since: whoever decides by these reads
 * them under the counter's lock, as everything else that changes.
 */
@Service
public class AgreedTerms {
    private final TermsRepository repository;
    private final Cache<CampaignKey, Terms> terms =
            Caffeine.newBuilder().maximumSize(10_000).build();

    AgreedTerms(TermsRepository repository) {
        this.repository = repository;
    }

    /** Of those of the campaigns that exist, by one statement at most. */
    public Map<CampaignKey, Terms> of(Set<CampaignKey> campaigns) {
        return terms.getAll(campaigns, missing -> repository.read(Set.copyOf(missing)));
    }

    public Optional<Terms> find(BrandId brand, CampaignId campaign) {
        var key = new CampaignKey(brand, campaign);
        return Optional.ofNullable(of(Set.of(key)).get(key));
    }
}
