package cymru.cydweithio.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses requests whose address, cookies or kind of content cannot be what a browser sends, before anything reads
 * them: the server itself fails where there are too many cookies or a form without its boundary, and so does the page
 * that would tell of it. The answer is therefore made of nothing but texts ({@link PlainPage}).
 */
public class RequestGate implements ServletExtension {

    /** Fewer than the server takes; no browser sends so many to one address. */
    private static final int MOST_COOKIES = 150;

    private static final int LONGEST_COOKIES = 16 * 1024;

    /** What a cookie is made of (RFC 6265, 4.2.1), and what browsers send besides: blanks, commas, letters. */
    private static final Pattern COOKIES = Pattern.compile("[ -~\\x80-\\xff]*");

    /** RFC 3986, 2.1. */
    private static final Pattern ESCAPES = Pattern.compile("(?:[^%]++|%[0-9A-Fa-f]{2})*+");

    /** RFC 2046, 5.1.1. */
    private static final Pattern BOUNDARY = Pattern.compile(
            ".*;\\s*boundary=(\"[ -~&&[^\"]]{1,70}\"|[!-~&&[^\";]]{1,70})(\\s*;.*)?", Pattern.CASE_INSENSITIVE);

    /** Those that undertow-handlers.conf gives all other answers. */
    private static final Map<String, String> PROTECTING = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        String page = PlainPage.of("error.400");
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (addressIsReadable(exchange) && cookiesAreReadable(exchange) && contentIsReadable(exchange)) {
                hideCookiesWithLetters(exchange);
                next.handleRequest(exchange);
            } else {
                refuse(exchange, page);
            }
        });
    }

    private static void refuse(HttpServerExchange exchange, String page) {
        HeaderMap headers = exchange.getResponseHeaders();
        PROTECTING.forEach((name, value) -> headers.put(new HttpString(name), value));
        headers.put(Headers.CONTENT_TYPE, "text/html; charset=UTF-8");
        // what else comes over this line is not worth reading
        exchange.setPersistent(false);
        exchange.setStatusCode(400);
        exchange.getResponseSender().send(page);
    }

    private static boolean addressIsReadable(HttpServerExchange exchange) {
        String address = exchange.getRequestURI();
        return exchange.getRequestPath().startsWith("/")
                && !address.contains("%00")
                && ESCAPES.matcher(exchange.getQueryString()).matches()
                && !exchange.getQueryString().contains("%00");
    }

    private static boolean cookiesAreReadable(HttpServerExchange exchange) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        if (sent == null) {
            return true;
        }
        String cookies = String.join(";", sent);
        return cookies.length() <= LONGEST_COOKIES
                && cookies.chars().filter(sign -> sign == ';').count() < MOST_COOKIES
                && COOKIES.matcher(cookies).matches();
    }

    /**
     * Browsers send cookies with letters beyond ASCII, which others on the same host may have set, and the server fails
     * on them: ours have none.
     */
    private static void hideCookiesWithLetters(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        HeaderValues sent = headers.get(Headers.COOKIE);
        if (sent == null || sent.stream().allMatch(RequestGate::isAscii)) {
            return;
        }
        String readable = Arrays.stream(String.join(";", sent).split(";"))
                .map(String::strip)
                .filter(RequestGate::isAscii)
                .collect(Collectors.joining("; "));
        headers.remove(Headers.COOKIE);
        if (!readable.isEmpty()) {
            headers.put(Headers.COOKIE, readable);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(sign -> sign < 0x80);
    }

    private static boolean contentIsReadable(HttpServerExchange exchange) {
        HeaderValues types = exchange.getRequestHeaders().get(Headers.CONTENT_TYPE);
        if (types == null) {
            return true;
        }
        String type = types.getFirst();
        return types.size() == 1
                && COOKIES.matcher(type).matches()
                && (!type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/form-data")
                        || BOUNDARY.matcher(type).matches());
    }
}
