package linli.community.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import linli.community.CommunityPermission;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.text.Characters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/sensitive-words")
class ModerationController {
    record SensitiveWords(
            @NotNull @Size(max = WordList.MAX_WORDS) List<@NotBlank @Characters(max = 40) String> words) {}

    private final WordList list;

    ModerationController(WordList list) {
        this.list = list;
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE_WORDS)
    @GetMapping
    SensitiveWords listSensitiveWords(@PathVariable BrandId brand) {
        return new SensitiveWords(list.list(brand));
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE_WORDS)
    @PutMapping
    SensitiveWords replaceSensitiveWords(@PathVariable BrandId brand, @Valid @RequestBody SensitiveWords request) {
        list.replace(brand, request.words());
        return new SensitiveWords(list.list(brand));
    }
}
