package cymru.cydweithio.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The panels of all capabilities, each in its place. */
@Named
@ApplicationScoped
public class Panels {

    /** @param view path of the fragment */
    public record Placed(String view, int order, Class<?> bean) {}

    private BeanManager beans;
    private Map<String, List<Placed>> bySlot;

    protected Panels() {}

    @Inject
    Panels(BeanManager beans) {
        this.beans = beans;
    }

    @PostConstruct
    void find() {
        bySlot = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Panel.class))
                .distinct()
                .collect(Collectors.groupingBy(
                        type -> type.getAnnotation(Panel.class).slot(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Panels::placed, Collectors.toList()),
                                placed -> placed.stream()
                                        .sorted(Comparator.comparingInt(Placed::order))
                                        .toList())));
    }

    private static Placed placed(Class<?> type) {
        Panel panel = type.getAnnotation(Panel.class);
        return new Placed("/WEB-INF/panels/" + panel.view() + ".xhtml", panel.order(), type);
    }

    public List<Placed> in(String slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    /** Opens the panels of a place, without the page knowing whose they are. */
    public void open(String slot, String subject) {
        in(slot).stream()
                .filter(panel -> Panel.Opened.class.isAssignableFrom(panel.bean()))
                .forEach(panel -> ((Panel.Opened) bean(panel.bean())).open(subject));
    }

    private Object bean(Class<?> type) {
        Bean<?> bean = beans.resolve(beans.getBeans(type));
        return beans.getReference(bean, type, beans.createCreationalContext(bean));
    }
}
