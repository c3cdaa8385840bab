package linli.catalog;

import java.util.Optional;

/** Makes the pictures of sources that are no web address, such as {@code demo:pear:7}. Declared by whoever has some. */
public interface PictureSource {

    /** The picture's file, if this source is one of its own. */
    Optional<byte[]> find(String source);
}
