package linli.media;

/** The sizes that screens need; a picture is never enlarged beyond its own. */
enum Rendition {
    THUMB(240),
    CARD(640),
    FULL(1280);

    private final int edge;

    Rendition(int edge) {
        this.edge = edge;
    }

    /** The longest edge in pixels. */
    int edge() {
        return edge;
    }
}
