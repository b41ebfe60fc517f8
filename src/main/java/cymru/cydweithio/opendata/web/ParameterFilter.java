package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.OpenDataRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Refuses parameters that an address does not know, and one that is given twice: a program that misspells {@code layer}
 * must not be answered with every footprint of Wales.
 */
@Provider
public class ParameterFilter implements ContainerRequestFilter {
    private static final int TOLD = 100;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        TreeSet<String> known = new TreeSet<>();
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                known.add(named.value());
            }
        }
        Map<String, List<String>> asked = request.getUriInfo().getQueryParameters();
        List<String> unknown = asked.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw known.isEmpty()
                    ? new RuleViolation(OpenDataRule.PROBLEM_PARAMETERS_NONE_TEXT, told(unknown))
                    : new RuleViolation(OpenDataRule.PROBLEM_PARAMETERS_TEXT, told(unknown), String.join(", ", known));
        }
        asked.forEach((name, values) -> {
            if (values.stream().filter(Objects::nonNull).count() > 1) {
                throw new RuleViolation(OpenDataRule.PROBLEM_TWICE_TEXT, name);
            }
        });
    }

    private static String told(List<String> names) {
        String text = String.join(", ", names);
        return text.length() > TOLD ? text.substring(0, TOLD) + "…" : text;
    }
}
