package linli.community;

import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A community to found. */
public record NewCommunity(
        @Nullable StoreId store,
        Bilingual name,
        Theme theme,
        Bilingual charter,
        Bilingual rules,
        Bilingual welcome,
        JoinPolicy joinPolicy,
        @Nullable MediaId cover,
        PersonId leader,
        int capacity) {
    public static final int CAPACITY = 500;
}
