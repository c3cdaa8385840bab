package linli.intake;

/** Another runner goes on with the run. */
final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
