package linli.demo;

/** An earlier playing of the demonstration did not come to its end, so that half of its brand is there. */
class CutOffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CutOffException() {
        super("the demonstration was cut off while it was played");
    }
}
