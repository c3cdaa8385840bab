package linli.catalog.word;

import java.util.Map;
import linli.catalog.CatalogError;
import linli.catalog.Wording;
import linli.catalog.shelf.ShelfCache;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TellWords implements Wording {
    private final WordRepository words;
    private final ShelfCache shelves;

    TellWords(WordRepository words, ShelfCache shelves) {
        this.words = words;
        this.shelves = shelves;
    }

    @Override
    @Transactional
    public void tell(BrandId brand, Map<String, String> told) {
        words.lock(brand);
        words.tell(brand, told);
        if (words.count(brand) > MOST) {
            throw new DomainException(CatalogError.WORDS_TOO_MANY, MOST);
        }
        shelves.forget(brand);
    }
}
