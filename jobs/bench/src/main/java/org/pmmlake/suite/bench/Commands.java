package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that are measured.
 *
 * @param root folder of the suite
 * @param conf the configuration of the jobs
 * @param sparkConf settings of Spark for the jobs
 * @param log where what they print goes
 */
record Commands(Path root, Path conf, List<String> sparkConf, Path log) {

    /** A job as users start it. */
    List<String> job(String job, Path lake) {
        return pmm(job, "--lake", lake.toString());
    }

    List<String> emptySession(Path table) {
        return pmm("bench", "--empty-session", table.toString());
    }

    private List<String> pmm(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("bin").resolve("pmm").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--conf", conf.toString()));
        sparkConf.forEach(setting -> command.addAll(List.of("--spark-conf", setting)));
        return command;
    }

    /** DuckDB on a script; its JVM does nothing but hold it. */
    List<String> duckDb(Path script) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                root.resolve("jobs/suite/target/pmm-lake.jar").toString(),
                DuckDbScript.class.getName(),
                script.toString());
    }

    /** Does a job that nobody measures. */
    void run(String job, Path lake) {
        MeasuredProcess.run(job(job, lake), log);
    }
}
