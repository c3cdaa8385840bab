package linli.shared.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linli.shared.InvalidSettingException;

/** The machines whose word is taken for whom they pass a request on: {@code linli.trusted-proxies}. */
final class TrustedProxies {
    /** @param bits how many of the address's first bits count */
    private record Range(byte[] address, int bits) {
        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (rest == 0 || (address[whole] ^ other[whole]) >> Byte.SIZE - rest == 0);
        }
    }

    private final List<Range> ranges;

    /** @param text addresses and ranges such as {@code 10.0.0.0/8}, separated by commas */
    TrustedProxies(String text) {
        var found = new ArrayList<Range>();
        for (var part : text.split(",", -1)) {
            if (!part.isBlank()) {
                found.add(range(part.strip()));
            }
        }
        ranges = List.copyOf(found);
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        var address = Caller.find(slash == -1 ? text : text.substring(0, slash))
                .orElseThrow(() -> refused(text))
                .getAddress();
        try {
            int most = address.length * Byte.SIZE;
            int bits = slash == -1 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw refused(text);
            }
            return new Range(address, bits);
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static InvalidSettingException refused(String text) {
        return new InvalidSettingException(
                "LINLI_TRUSTED_PROXIES",
                text,
                "应为用逗号分隔的地址或网段,例如 127.0.0.1,10.0.0.0/8",
                "expected addresses or ranges separated by commas, such as 127.0.0.1,10.0.0.0/8");
    }

    boolean contain(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address.getAddress()));
    }
}
