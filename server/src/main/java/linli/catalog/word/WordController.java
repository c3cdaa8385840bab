package linli.catalog.word;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import linli.catalog.CatalogError;
import linli.catalog.CatalogPermission;
import linli.catalog.Wording;
import linli.catalog.shelf.ShelfCache;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.text.Characters;
import linli.shared.text.English;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A brand's words as readers of English find them, and as its HQ tells them. */
@RestController
@RequestMapping("/api/brands/{brand}")
class WordController {
    private final Wording wording;
    private final WordRepository words;
    private final ShelfCache shelves;

    WordController(Wording wording, WordRepository words, ShelfCache shelves) {
        this.wording = wording;
        this.words = words;
        this.shelves = shelves;
    }

    record BrandWord(String word, String english) {}

    record BrandWords(List<BrandWord> items) {}

    /**
     * @param english empty while nobody has told it
     * @param uses how many products and stores have it
     */
    record UsedWord(String word, String english, int uses) {}

    record UsedWords(List<UsedWord> items) {}

    /** @param english null or empty for what nobody says any more */
    record ToldWord(
            @NotBlank @Characters(max = 255) String word,
            @English(max = 255) @Nullable String english) {}

    record TellWordsRequest(@NotEmpty @Size(max = 500) List<@Valid @NotNull ToldWord> words) {}

    private record WordsKey() {}

    /** All of them: readers of English look them up where they stand. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping(path = "/words", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BrandWords.class)))
    ResponseEntity<byte[]> listWords(@PathVariable BrandId brand, WebRequest request) {
        return shelves.get(brand, new WordsKey(), () -> new BrandWords(words.list(brand)))
                .answer(request);
    }

    /** Those that its products and stores use and that are not in English by themselves, the untold first. */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @GetMapping("/used-words")
    UsedWords listUsedWords(@PathVariable BrandId brand) {
        return new UsedWords(words.used(brand));
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PutMapping("/words")
    UsedWords tellWords(@PathVariable BrandId brand, @Valid @RequestBody TellWordsRequest request) {
        var told = new LinkedHashMap<String, String>();
        for (var each : request.words()) {
            if (told.put(
                            each.word(),
                            Objects.requireNonNullElse(each.english(), "").strip())
                    != null) {
                throw DomainException.of("words", CatalogError.WORD_TWICE);
            }
        }
        wording.tell(brand, told);
        return new UsedWords(words.used(brand));
    }
}
