package linli.catalog.word;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import linli.catalog.word.WordController.BrandWord;
import linli.shared.BrandId;
import linli.shared.listing.BrandWords;
import org.springframework.stereotype.Component;

@Component
class EnglishWords implements BrandWords {
    private final WordRepository words;

    EnglishWords(WordRepository words) {
        this.words = words;
    }

    @Override
    public Map<String, String> english(BrandId brand) {
        return words.list(brand).stream().collect(toMap(BrandWord::word, BrandWord::english));
    }
}
