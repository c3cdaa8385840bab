package linli.community.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import linli.community.Talk;
import linli.shared.BrandId;
import linli.shared.Sha256;
import org.springframework.stereotype.Service;

@Service
class SpeakInGroups implements Talk {
    private final PostMessages posting;

    SpeakInGroups(PostMessages posting) {
        this.posting = posting;
    }

    @Override
    public void say(BrandId brand, List<Line> lines) {
        if (!lines.isEmpty()) {
            posting.handle(lines.stream()
                    .map(line -> new PostMessage(
                            brand,
                            line.group(),
                            line.author(),
                            PostMessage.Speaker.MEMBER,
                            UUID.nameUUIDFromBytes(line.key().getBytes(StandardCharsets.UTF_8)),
                            Sha256.fingerprint(line.body()),
                            line.body(),
                            List.of(),
                            List.of(),
                            null,
                            null))
                    .toList());
        }
    }
}
