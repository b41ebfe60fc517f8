package cymru.cydweithio.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Every string that compiled classes hold, wherever it stands: in code, in constants, in annotations such as named
 * queries. Read from the class files, where the compiler has already joined what is constant.
 */
record StringsOfClasses(String type, String entity, String table, List<String> joined, List<String> strings) {

    static List<StringsOfClasses> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(StringsOfClasses::of)
                    .toList();
        }
    }

    private static StringsOfClasses of(Path file) {
        try {
            Collector collector = new Collector();
            new ClassReader(Files.readAllBytes(file)).accept(collector, 0);
            return new StringsOfClasses(
                    collector.type,
                    collector.entity ? collector.simpleName() : null,
                    collector.entity ? collector.tableName() : null,
                    collector.joined,
                    collector.strings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The capability that the class belongs to. */
    String capability() {
        String inside = type.substring("cymru.cydweithio.".length());
        return inside.substring(0, inside.indexOf('.'));
    }

    private static final class Collector extends ClassVisitor {

        private final List<String> strings = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();
        private String type;
        private boolean entity;
        private String table;

        Collector() {
            super(Opcodes.ASM9);
        }

        private String simpleName() {
            return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        }

        private String tableName() {
            return table != null
                    ? table
                    : simpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
        }

        private AnnotationVisitor values() {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    add(value);
                }

                @Override
                public AnnotationVisitor visitArray(String name) {
                    return this;
                }

                @Override
                public AnnotationVisitor visitAnnotation(String name, String descriptor) {
                    return this;
                }
            };
        }

        private static AnnotationVisitor name(java.util.function.Consumer<String> taken) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    if (name.equals("name")) {
                        taken.accept((String) value);
                    }
                }
            };
        }

        private void add(Object value) {
            if (value instanceof String text) {
                strings.add(text);
            }
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals("Ljakarta/persistence/Entity;")) {
                entity = true;
            }
            return descriptor.equals("Ljakarta/persistence/Table;") ? name(found -> table = found) : values();
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            add(value);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return annotation.endsWith("/CollectionTable;") || annotation.endsWith("/JoinTable;")
                            ? name(joined::add)
                            : values();
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    add(value);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    Arrays.stream(arguments).forEach(Collector.this::add);
                }

                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return values();
                }
            };
        }
    }
}
