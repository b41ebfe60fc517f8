package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.UploadSize;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.MultiPartParserDefinition;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * How large a post may be: small everywhere, and as large as a file at the addresses that accept files, which each
 * capability lists beside its views ({@link CapabilityViews}).
 *
 * <p>A post declares its length before it is sent. One that is too large, or does not declare its length, is marked
 * here for the {@link SecurityFilter}, which answers with a page. Its content is never read: the server discards it as
 * it arrives, without a thread and without storing it, so that the browser gets to read the answer. This comes before
 * the sign-in, which would otherwise read forms from anybody. The server's own limit, in configure.cli, cuts off
 * anything far larger.
 */
public class PostLimits implements ServletExtension {
    /** Request attribute: the status of the answer to a post that is refused for its length. */
    static final String REFUSED = "cydweithio.post.refused";

    private static final Logger LOG = Logger.getLogger(PostLimits.class);
    private static final String DEFAULT_BYTES = "5242880";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Config config = ConfigProvider.getConfig(deployment.getClassLoader());
        long most = Long.parseLong(
                config.getOptionalValue("MAX_POST_BYTES", String.class).orElse(DEFAULT_BYTES));
        long file = Long.parseLong(
                config.getOptionalValue("PAPER_MAX_BYTES", String.class).orElse(UploadSize.DEFAULT_BYTES));
        List<String> uploads = CapabilityViews.uploads(context);
        deployment.addOuterHandlerChainWrapper(
                next -> exchange -> pass(exchange, next, isUpload(exchange, uploads) ? most + file : most));
    }

    private static void pass(HttpServerExchange exchange, HttpHandler next, long most) throws Exception {
        if (exchange.getRequestMethod().equals(Methods.POST)) {
            if (exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)) {
                refuse(exchange, 411);
            } else if (exchange.getRequestContentLength() > most) {
                refuse(exchange, 413);
            } else {
                exchange.setMaxEntitySize(most);
            }
        }
        next.handleRequest(exchange);
    }

    private static void refuse(HttpServerExchange exchange, int status) {
        exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY)
                .getServletRequest()
                .setAttribute(REFUSED, status);
        if (HttpContinue.requiresContinueResponse(exchange)) {
            // nothing has been sent yet, and nothing will be
            exchange.setPersistent(false);
        }
        // whoever takes the channel of a request is the only one who can read it
        exchange.getRequestChannel();
        exchange.putAttachment(FormDataParser.FORM_DATA, new FormData(0));
    }

    /**
     * Whether the fields of a post can be read. If not, it has none from now on, for the page that says so must not
     * fail in the same way.
     */
    static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("A post that cannot be read", e);
            leaveUnread();
            return false;
        }
    }

    /** Whatever the request brings, it has no fields from now on. */
    static void leaveUnread() {
        ServletRequestContext.requireCurrent().getExchange().putAttachment(FormDataParser.FORM_DATA, new FormData(0));
    }

    private static boolean isUpload(HttpServerExchange exchange, List<String> uploads) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        String path = exchange.getRelativePath();
        return type != null
                && type.startsWith(MultiPartParserDefinition.MULTIPART_FORM_DATA)
                && uploads.stream().anyMatch(upload -> path.equals(upload) || path.startsWith(upload + "/"));
    }
}
