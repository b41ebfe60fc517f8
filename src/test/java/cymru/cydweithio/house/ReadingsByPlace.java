package cymru.cydweithio.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of a compiled class that read rows of the database by the places of their columns: as arrays, asked for or
 * cast, or with the number of a column. Read from the class files, where a cast is seen that the source need not show.
 */
record ReadingsByPlace(String type, List<String> methods) {

    private static final String ARRAY = "[Ljava/lang/Object;";

    static List<ReadingsByPlace> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(ReadingsByPlace::of)
                    .filter(one -> !one.methods().isEmpty())
                    .toList();
        }
    }

    private static ReadingsByPlace of(Path file) {
        try {
            Collector collector = new Collector();
            new ClassReader(Files.readAllBytes(file)).accept(collector, 0);
            List<String> methods = new ArrayList<>(collector.asked);
            // an array may also be the arguments of a message, in a class that asks the database nothing
            if (collector.asksDatabase) {
                methods.addAll(collector.cast);
            }
            return new ReadingsByPlace(
                    collector.type, methods.stream().distinct().sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector extends ClassVisitor {

        private final List<String> asked = new ArrayList<>();
        private final List<String> cast = new ArrayList<>();
        private boolean asksDatabase;
        private String type;

        Collector() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Type constant
                            && constant.getDescriptor().equals(ARRAY)) {
                        asked.add(method);
                    }
                }

                @Override
                public void visitTypeInsn(int instruction, String named) {
                    if (instruction == Opcodes.CHECKCAST && named.equals(ARRAY)) {
                        cast.add(method);
                    }
                }

                @Override
                public void visitMethodInsn(
                        int instruction, String owner, String called, String arguments, boolean ofInterface) {
                    asksDatabase |= owner.startsWith("jakarta/persistence/") || owner.startsWith("org/hibernate/");
                    boolean numbered = arguments.startsWith("(I");
                    if (owner.equals("jakarta/persistence/Tuple")
                                    && (called.equals("get") && numbered || called.equals("toArray"))
                            || owner.equals("java/sql/ResultSet") && called.startsWith("get") && numbered) {
                        asked.add(method);
                    }
                }
            };
        }
    }
}
