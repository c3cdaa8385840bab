package linli.media;

import java.util.Arrays;
import linli.shared.Sha256;

/** The SHA-256 of a file as it came, by which the same file is known again. */
record Digest(byte[] bytes) implements Comparable<Digest> {

    static Digest of(byte[] file) {
        return new Digest(Sha256.of(file));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }
}
