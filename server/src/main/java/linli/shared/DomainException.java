package linli.shared;

import java.util.List;

/** A refusal: nothing was changed, and the code says why. The arguments fill the code's message. */
public final class DomainException extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<Object> arguments;

    public DomainException(ErrorCode code, Object... arguments) {
        super(code.name() + " " + List.of(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ErrorCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
