package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.PlainText;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one place where what is typed into forms, and what files are called, is brought into the form in which it is
 * kept.
 */
final class PlainInput extends ReadableCookies {
    PlainInput(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return PlainText.of(super.getParameter(name));
    }

    @Override
    public String[] getParameterValues(String name) {
        return plain(super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> plain = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> plain.put(name, plain(values)));
        return Collections.unmodifiableMap(plain);
    }

    private static String[] plain(String[] values) {
        return values == null ? null : Arrays.stream(values).map(PlainText::of).toArray(String[]::new);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        return super.getParts().stream().<Part>map(NamedPart::new).toList();
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        Part part = super.getPart(name);
        return part == null ? null : new NamedPart(part);
    }

    /** A file of macOS brings a name whose letters are taken apart. */
    private record NamedPart(Part part) implements Part {
        @Override
        public String getSubmittedFileName() {
            return PlainText.of(part.getSubmittedFileName());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return part.getInputStream();
        }

        @Override
        public String getContentType() {
            return part.getContentType();
        }

        @Override
        public String getName() {
            return part.getName();
        }

        @Override
        public long getSize() {
            return part.getSize();
        }

        @Override
        public void write(String fileName) throws IOException {
            part.write(fileName);
        }

        @Override
        public void delete() throws IOException {
            part.delete();
        }

        @Override
        public String getHeader(String name) {
            return part.getHeader(name);
        }

        @Override
        public Collection<String> getHeaders(String name) {
            return part.getHeaders(name);
        }

        @Override
        public Collection<String> getHeaderNames() {
            return part.getHeaderNames();
        }
    }
}
