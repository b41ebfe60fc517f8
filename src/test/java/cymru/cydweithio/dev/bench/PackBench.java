package cymru.cydweithio.dev.bench;
public final class PackBench { private PackBench() { } public static void main(String[] a) throws Exception { BenchPapers.make(java.nio.file.Path.of(a[0])); } }
