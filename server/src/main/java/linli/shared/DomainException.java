package linli.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal: nothing was changed, and the code says why. The arguments fill the code's message. */
public final class DomainException extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<Object> arguments;
    private final @Nullable Duration patience;
    private final @Nullable String field;

    public DomainException(ErrorCode code, Object... arguments) {
        this(code, null, null, List.of(arguments));
    }

    private DomainException(
            ErrorCode code, @Nullable Duration patience, @Nullable String field, List<Object> arguments) {
        super(code.name() + " " + arguments, null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.patience = patience;
        this.field = field;
    }

    /** A refusal of what may be asked again after so long. */
    public static DomainException later(ErrorCode code, Duration patience) {
        return new DomainException(code, patience, null, List.of());
    }

    /** A refusal of what one field of the request says; its path is as in the request. */
    public static DomainException of(String field, ErrorCode code, Object... arguments) {
        return new DomainException(code, null, field, List.of(arguments));
    }

    public ErrorCode code() {
        return code;
    }

    /** Which field of the request is wrong, where it is one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** How long to wait before asking again, where waiting helps. */
    public Optional<Duration> patience() {
        return Optional.ofNullable(patience);
    }

    public List<Object> arguments() {
        return arguments;
    }
}
