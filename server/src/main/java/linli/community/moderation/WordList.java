package linli.community.moderation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.LinkedHashMap;
import java.util.List;
import linli.community.CommunityError;
import linli.community.Moderation;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Signals;
import linli.shared.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brand's list of words that may not be written. */
@Service
class WordList implements Moderation {
    static final int MAX_WORDS = 1000;
    private static final String TOPIC = "community.words";

    private final ModerationRepository words;
    private final Signals signals;
    private final LoadingCache<BrandId, Words> known;

    WordList(ModerationRepository words, Signals signals) {
        this.words = words;
        this.signals = signals;
        this.known = Caffeine.newBuilder().maximumSize(10_000).build(brand -> new Words(words.list(brand)));
        signals.listen(TOPIC, brand -> {
            if (brand.equals(Signals.LOOK)) {
                known.invalidateAll();
            } else {
                known.invalidate(BrandId.valueOf(brand));
            }
        });
    }

    @Override
    public void check(BrandId brand, String text) {
        known.get(brand).findIn(text).ifPresent(word -> {
            throw new DomainException(CommunityError.SENSITIVE_WORD, word);
        });
    }

    List<String> list(BrandId brand) {
        return words.list(brand);
    }

    /** Replaces the brand's words; every node reads the new ones. */
    @Transactional
    void replace(BrandId brand, List<String> wanted) {
        var distinct = new LinkedHashMap<String, String>();
        for (var word : wanted) {
            distinct.putIfAbsent(Words.key(word), word);
        }
        words.replace(brand, List.copyOf(distinct.values()));
        signals.send(TOPIC, List.of(brand.toString()));
    }
}
