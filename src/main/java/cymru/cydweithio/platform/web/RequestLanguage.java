package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of the page: the one last chosen on this device, otherwise the person's own, otherwise the browser's
 * preference, otherwise English.
 */
@Named("language")
@RequestScoped
public class RequestLanguage {

    static final String COOKIE = "iaith";

    private HttpServletRequest request;
    private Instance<Language> own;
    private Language language;

    protected RequestLanguage() {}

    @Inject
    RequestLanguage(HttpServletRequest request, Instance<Language> own) {
        this.request = request;
        this.own = own;
    }

    public Language get() {
        if (language == null) {
            language = chosen(request)
                    .or(() -> Optional.ofNullable(own.get()))
                    .orElseGet(() -> Collections.list(request.getLocales()).stream()
                            .map(Locale::getLanguage)
                            .map(Language::ofCode)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(Language.EN));
        }
        return language;
    }

    /** For the view: the plain language, so that client texts and bundles are found by it. */
    public Locale getLocale() {
        return Locale.forLanguageTag(get().code());
    }

    /** The column of a bilingual text in this language: {@code nameCy} for {@code name}. */
    public String column(String text) {
        return text + (get() == Language.CY ? "Cy" : "En");
    }

    public String getCode() {
        return get().code();
    }

    public String getOther() {
        return get().other().code();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return Language.ofCode(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** The cookie that remembers a choice for a year. It says nothing about the person. */
    static Cookie remember(Language language, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
