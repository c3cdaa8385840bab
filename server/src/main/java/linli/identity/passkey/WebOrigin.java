package linli.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;

/** Where the browser thinks it is; its host is what a passkey is bound to. */
record WebOrigin(String scheme, String host, int port) {

    static WebOrigin of(HttpServletRequest request) {
        return new WebOrigin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    @Override
    public String toString() {
        boolean standard = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (standard ? "" : ":" + port);
    }
}
