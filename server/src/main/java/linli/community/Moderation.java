package linli.community;

import linli.shared.BrandId;
import linli.shared.DomainException;

/** What may not be written in a brand's messages, posts and comments. */
public interface Moderation {

    /**
     * Reads a text for words that the brand does not allow, however they are hidden in it.
     *
     * @throws DomainException with {@code SENSITIVE_WORD}, naming the first
     */
    void check(BrandId brand, String text);
}
