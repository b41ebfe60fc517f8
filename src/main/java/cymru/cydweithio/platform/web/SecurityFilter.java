package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.DatabaseAnswers;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlainText;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The filter that every request passes first: it sets response headers (those that never change are in
 * undertow-handlers.conf, which also reaches answers of the server itself), refuses posts that come from other sites,
 * are too large or cannot be read, and parameters that no page of ours sends ({@link AllowedParameters}), switches the
 * language, hides cookies that the frameworks cannot read, and lets nothing typed in but as {@link PlainText}.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SecurityFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String POLICY = "Content-Security-Policy";

    @Inject
    private transient DatabaseAnswers database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new PlainGet(request), new OnePolicy(response));
            return;
        }
        boolean reads = READING.contains(request.getMethod());
        // addresses for programs refuse other methods themselves, with a problem that names those there are: whatever
        // was sent with them is not looked at
        boolean refusedThere = !reads && request.getRequestURI().startsWith("/api/");
        if (!reads && !refusedThere && !request.getMethod().equals("POST")) {
            // RFC 9110, 15.5.6
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!reads && !refusedThere && fromAnotherSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!refusedThere && request.getAttribute(PostLimits.REFUSED) instanceof Integer status) {
            response.sendError(status);
            return;
        }
        if (!reads && !refusedThere && !AllowedParameters.bringsAForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (refusedThere) {
            PostLimits.leaveUnread();
        } else if (!PostLimits.isReadable(request) || !AllowedParameters.in(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (namesAView(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (reads && switchesLanguage(request, response)) {
            return;
        }
        if (asksTheDatabase(request) && database.silent()) {
            Unavailable.answer(request, response);
            return;
        }
        try {
            chain.doFilter(new PlainInput(request), new OnePolicy(response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !(DatabaseAnswers.brokenIn(e) || database.silent())) {
                throw e;
            }
            Unavailable.answer(request, response);
        }
    }

    private static boolean asksTheDatabase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/jakarta.faces.resource/")
                && !path.startsWith("/health/")
                && !path.equals("/favicon.ico");
    }

    /** Pages have one address each, without the ending of their views. */
    private static boolean namesAView(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".xhtml")
                && !request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!request.getRequestURI().startsWith("/jakarta.faces.resource/")
                && !request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Vary", "Cookie, Accept-Language");
        }
    }

    /**
     * In addition to the token in every Faces form: browsers say where a post comes from (Fetch Metadata, and Origin of
     * RFC 6454).
     */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        if (origin == null || site != null) {
            return false;
        }
        try {
            return !request.getHeader("Host").equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException | NullPointerException e) {
            return true;
        }
    }

    /** {@code ?lang=cy} on any address remembers the language and shows the same address in it. */
    private static boolean switchesLanguage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = request.getQueryString();
        if (query == null || !query.contains("lang=")) {
            return false;
        }
        String[] parts = query.split("&");
        Optional<Language> wanted = Arrays.stream(parts)
                .filter(part -> part.startsWith("lang="))
                .map(part -> part.substring(5))
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .findFirst();
        if (wanted.isEmpty()) {
            return false;
        }
        response.addCookie(RequestLanguage.remember(wanted.get(), request.isSecure()));
        String rest = String.join(
                "&",
                Arrays.stream(parts).filter(part -> !part.startsWith("lang=")).toList());
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path + (rest.isEmpty() ? "" : "?" + rest));
        return true;
    }

    /** The error page takes nothing from the failed request: no form, no Ajax, no parameters. */
    private static final class PlainGet extends ReadableCookies {
        PlainGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String getHeader(String name) {
            return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }

    /** PrimeFaces adds its policy with the nonce: it replaces the plain one, because two policies would both apply. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
