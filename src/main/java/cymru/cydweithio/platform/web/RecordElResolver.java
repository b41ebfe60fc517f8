package cymru.cydweithio.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets views read the components and derived values of records as properties, which EL 5.0 does not support yet. */
public class RecordElResolver extends ELResolver {

    private record Accessor(Class<?> type, String name) {}

    private final Map<Accessor, Optional<Method>> methods = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || !(property instanceof String name)) {
            return null;
        }
        Optional<Method> method = methods.computeIfAbsent(new Accessor(base.getClass(), name), RecordElResolver::find);
        if (method.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return method.get().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> find(Accessor accessor) {
        try {
            Method method = accessor.type().getMethod(accessor.name());
            method.trySetAccessible();
            return method.getReturnType() == void.class ? Optional.empty() : Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record && property instanceof String) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
        }
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
