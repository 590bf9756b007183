package org.pmmlake.suite;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bin/pmm} as users and schedulers start it, from the jar just built. */
public final class PmmProcess {

    private PmmProcess() {}

    /**
     * What a command left.
     *
     * @param code its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Ended(int code, String out, String err) {}

    /** Runs a command and waits for it; {@code folder} takes what it writes to its streams. */
    public static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    /** The same with more variables in its environment. */
    public static Ended run(Path folder, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("pmm.root"), "bin", "pmm").toString());
        command.addAll(List.of(arguments));
        return wait(folder, variables, new ProcessBuilder(command));
    }

    /** Runs a line as it stands in a document, from the folder of the repository. */
    public static Ended shell(Path folder, Map<String, String> variables, String line)
            throws IOException, InterruptedException {
        return wait(
                folder,
                variables,
                new ProcessBuilder("bash", "-c", line).directory(new File(System.getProperty("pmm.root"))));
    }

    private static Ended wait(Path folder, Map<String, String> variables, ProcessBuilder builder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(variables);
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
