package linli.community;

import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A community to found. */
public record NewCommunity(
        @Nullable StoreId store,
        String name,
        String nameEn,
        Theme theme,
        String charter,
        String rules,
        String welcome,
        JoinPolicy joinPolicy,
        @Nullable MediaId cover,
        PersonId leader,
        int capacity) {
    public static final int CAPACITY = 500;
}
