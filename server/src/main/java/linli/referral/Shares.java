package linli.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.content.PostId;
import linli.identity.Audit;
import linli.identity.People;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Share links, and who has come by them. */
@Service
public class Shares {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int CODE_LENGTH = 12;

    private final ShareRepository shares;
    private final ActivityStream stream;
    private final People people;
    private final Audit audit;
    private final Ids ids;
    private final RandomGenerator random;

    Shares(ShareRepository shares, ActivityStream stream, People people, Audit audit, Ids ids, RandomGenerator random) {
        this.shares = shares;
        this.stream = stream;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Makes the person's link to the thing; sharing it again gives the same link. The share on which the person is bound
     * becomes its parent, unless the person is among those it came from: no chain leads back to its start.
     */
    @Transactional
    public Share share(
            BrandId brand, PersonId sharer, Thing subject, @Nullable PostId post, @Nullable TouchpointId touchpoint) {
        var known = shares.find(brand, sharer, subject, post);
        if (known.isPresent()) {
            return known.get();
        }
        if (!people.hold(List.of(sharer)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var parent = shares.findBound(brand, sharer)
                .filter(bound -> !shares.sharersUpFrom(brand, bound).contains(sharer))
                .orElse(null);
        var share = new Share(brand, new ShareId(ids.next()), code(), sharer, parent, subject, post, touchpoint, false);
        if (!shares.insert(share)) {
            return shares.find(brand, sharer, subject, post).orElseThrow();
        }
        stream.record(List.of(new Activity(
                brand,
                sharer,
                null,
                ReferralVerbs.SHARE,
                subject,
                Activity.Where.UNKNOWN
                        .withTouchpoint(share.touchpoint())
                        .withShare(share.id())
                        .withPost(share.post()),
                0)));
        return share;
    }

    public Optional<Share> find(String code) {
        return shares.find(code);
    }

    public Optional<Share> find(BrandId brand, ShareId share) {
        return shares.find(brand, share);
    }

    /** What the person has shared, the latest first. */
    public Page<Share> list(BrandId brand, PersonId sharer, PageRequest page) {
        return Page.of(
                shares.list(brand, sharer, page),
                page.size(),
                share -> share.id().toString());
    }

    /**
     * Notes that a browser has come by a share, and binds it and its person to the share as the brand's policy has it.
     * Nobody is bound to a share of their own, nor to one that has ended.
     */
    @Transactional
    public void arrived(Share share, VisitorId visitor, @Nullable PersonId person) {
        shares.bind(share, visitor, person, policy(share.brand()));
        stream.arrived(
                share.brand(),
                visitor,
                person,
                Activity.Where.UNKNOWN
                        .withTouchpoint(share.touchpoint())
                        .withShare(share.id())
                        .withPost(share.post()));
    }

    public BindingPolicy policy(BrandId brand) {
        return shares.findPolicy(brand).orElse(BindingPolicy.DEFAULT);
    }

    @Transactional
    public void setPolicy(BrandId brand, BindingPolicy policy, PersonId by) {
        var before = policy(brand);
        shares.setPolicy(brand, policy);
        audit.record(brand, by, "binding-policy.set", Map.of("before", before, "after", policy));
    }

    private String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
