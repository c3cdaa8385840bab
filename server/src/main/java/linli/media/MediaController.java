package linli.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

@RestController
class MediaController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    record StoredPicture(MediaId id) {}

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the same bytes give the same id")
    @PostMapping(path = "/api/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredPicture storePicture(Actor actor, @RequestPart("file") MultipartFile file) throws IOException {
        if (file.getSize() > PictureEncoder.MAX_BYTES) {
            throw new DomainException(
                    MediaError.PICTURE_TOO_LARGE, PictureEncoder.MAX_BYTES >> 20, PictureEncoder.MAX_MEGAPIXELS);
        }
        return new StoredPicture(media.store(actor.person(), file.getBytes()));
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping(path = "/media/{picture}/{size}.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> getPicture(@PathVariable MediaId picture, @PathVariable String size, WebRequest request) {
        var rendition = rendition(size).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        var bytes = media.find(picture, rendition).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        var tag = "\"%s-%s\"".formatted(picture, size);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(FOR_EVER)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes);
    }

    private static Optional<Rendition> rendition(String size) {
        return switch (size) {
            case "thumb" -> Optional.of(Rendition.THUMB);
            case "card" -> Optional.of(Rendition.CARD);
            case "full" -> Optional.of(Rendition.FULL);
            default -> Optional.empty();
        };
    }
}
