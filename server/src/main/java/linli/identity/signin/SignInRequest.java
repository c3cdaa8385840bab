package linli.identity.signin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import linli.identity.TextVersion;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import linli.shared.text.Verbatim;
import org.jspecify.annotations.Nullable;

/** A wish to sign in, by one of the ways there are. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SignInRequest.PasswordSignIn.class, name = "PASSWORD"),
    @JsonSubTypes.Type(value = SignInRequest.CodeSignIn.class, name = "CODE"),
    @JsonSubTypes.Type(value = SignInRequest.DemoKeySignIn.class, name = "DEMO")
})
@Schema(
        discriminatorProperty = "method",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "PASSWORD", schema = SignInRequest.PasswordSignIn.class),
            @DiscriminatorMapping(value = "CODE", schema = SignInRequest.CodeSignIn.class),
            @DiscriminatorMapping(value = "DEMO", schema = SignInRequest.DemoKeySignIn.class)
        },
        oneOf = {SignInRequest.PasswordSignIn.class, SignInRequest.CodeSignIn.class, SignInRequest.DemoKeySignIn.class})
sealed interface SignInRequest {

    /** {@code code} is the second factor, for those who need one. */
    record PasswordSignIn(
            @NotBlank @Characters(max = 254) String login,
            @NotBlank @Characters(max = 200) @Verbatim String password,
            @Nullable @Characters(min = 6, max = 20) String code)
            implements SignInRequest {
        @Override
        public String toString() {
            return "PasswordSignIn";
        }
    }

    /**
     * @param name for those who sign up by this
     * @param agreed the texts that were agreed to on the way, for those who have not done so before
     */
    record CodeSignIn(
            @NotBlank @Characters(max = 254) String destination,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code,
            @Nullable @Name(max = 40) String name,
            @Nullable @Size(max = 20) List<@NotNull @Valid TextVersion> agreed)
            implements SignInRequest {
        @Override
        public String toString() {
            return "CodeSignIn";
        }
    }

    record DemoKeySignIn(@NotBlank @Characters(max = 40) String key) implements SignInRequest {}
}
