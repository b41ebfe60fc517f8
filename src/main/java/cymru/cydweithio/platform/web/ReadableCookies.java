package cymru.cydweithio.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;

/** Mojarra fails on a flash cookie that it did not write itself. */
class ReadableCookies extends HttpServletRequestWrapper {
    ReadableCookies(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Cookie[] getCookies() {
        Cookie[] cookies = super.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> !cookie.getName().equals("csfcfc"))
                        .toArray(Cookie[]::new);
    }
}
