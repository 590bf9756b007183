package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.lake.PublishedReleases;
import org.pmmlake.suite.text.ShellWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The jobs that work on the lake: each adds its own options to what {@link LakeJob} understands. */
final class LakeJobs {

    private LakeJobs() {}

    /** Makes a lake of synthetic Members and runs everything over it. */
    @Command(
            name = "demo",
            description = "Make a synthetic lake of three cycles and run everything over it.",
            footerHeading = "%nExamples:%n",
            footer = {"  pmm demo --lake my-demo", "  pmm demo --lake large --members 186 --offices 20"})
    static final class Demo extends LakeJob {

        @Option(
                names = "--members",
                paramLabel = "N",
                description =
                        "how many fictional Members take part in 2022, 62 to 1000000 (default: 62, as in the report)")
        private @Nullable Integer members;

        @Option(
                names = "--offices",
                paramLabel = "N",
                description = "spread each data point over so many offices, 1 to 9999 (default: 1)")
        private @Nullable Integer offices;

        @Option(
                names = "--months",
                paramLabel = "N",
                description = "spread each data point over so many months, 1 to 12 (default: 1)")
        private @Nullable Integer months;

        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "another seed makes up another lake with the same figures")
        private @Nullable Long seed;

        @Override
        void addOptions(Map<String, String> options) {
            put(options, "members", within("members", members, 62, 1_000_000));
            put(options, "offices", within("offices", offices, 1, 9999));
            put(options, "months", within("months", months, 1, 12));
            put(options, "seed", seed);
        }

        @Override
        String nextStep(Workspace workspace) {
            return ReportCommand.ofThePublic(workspace.lake())
                    .map(front -> "Open the report: " + front + System.lineSeparator())
                    .orElse("");
        }
    }

    /** Takes in what landed. */
    @Command(
            name = "ingest",
            description = "Take in what landed; quarantine what breaks a rule.",
            footerHeading = "%nExamples:%n",
            footer = {"  pmm ingest", "  pmm ingest --cycle 2022 --dry-run", "  pmm ingest --strict --format csv"})
    static final class Ingest extends LakeJob {}

    /** Computes the gold tables. */
    @Command(
            name = "analyse",
            description = "Compute KPI values and the analyses of each cycle.",
            footerHeading = "%nExamples:%n",
            footer = {"  pmm analyse", "  pmm analyse --cycle 2022"})
    static final class Analyse extends LakeJob {}

    /** Compares cycles. */
    @Command(
            name = "trends",
            description = "Compare cycles; recompute only those that changed.",
            footerHeading = "%nExamples:%n",
            footer = {"  pmm trends", "  pmm trends --cycle 2022 --cycle 2024"})
    static final class Trends extends LakeJob {}

    /** Makes a release an audience. */
    @Command(
            name = "publish",
            description = "Publish the tables as Parquet, one whole release an audience.",
            footerHeading = "%nExamples:%n",
            footer = {"  pmm publish", "  pmm publish --audience public,wco", "  pmm publish --plan --audience public"})
    static final class PublishCommand extends LakeJob {

        @Mixin
        final ReleaseOptions releases = new ReleaseOptions();

        @Option(
                names = "--verify",
                paramLabel = "RELEASE",
                description =
                        "make a release again from the lake and from its other worlds, and compare; publish nothing")
        private @Nullable String verify;

        @Option(
                names = {"--plan", "--diff"},
                description = "say in a few lines what a release made now would change, and why; publish nothing")
        boolean plan;

        @Option(names = "--all", description = "with --plan: each number that would change")
        boolean all;

        @Option(
                names = "--approve",
                paramLabel = "RELEASE",
                description = "make a draft current that would withhold what is shown now, or changed without a cause")
        private @Nullable String approve;

        @Option(
                names = "--not-before",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "keep the checked release a draft until a run on or after this day, such as 2026-12-01")
        private @Nullable LocalDate notBefore;

        @Option(
                names = "--world",
                paramLabel = "RELEASE",
                description = "write another world of a release as a landing zone to --out; publish nothing")
        private @Nullable String world;

        @Option(names = "--number", paramLabel = "N", description = "with --world: which one (else 1)")
        private @Nullable Integer number;

        @Option(names = "--out", paramLabel = "DIR", description = "with --world: the folder to write to")
        private @Nullable Path out;

        @Override
        void addOptions(Map<String, String> options) {
            releases.addTo(options);
            if ((verify != null ? 1 : 0) + (plan ? 1 : 0) + (world != null ? 1 : 0) > 1) {
                throw wrongUsage("--verify, --plan and --world are three questions: ask one at a time.");
            }
            if ((world == null) != (out == null)) {
                throw wrongUsage("--world RELEASE and --out DIR go together.");
            }
            requireWith("--all", all, plan, "--plan");
            requireWith("--number", number != null, world != null, "--world");
            boolean makesOne = verify == null && !plan && world == null;
            requireWith("--not-before", notBefore != null, makesOne, "a release that is made");
            requireWith("--approve", approve != null, makesOne, "a release that is made");
            put(options, "verify", verify);
            put(options, "approve", approve);
            put(options, "not-before", notBefore);
            put(options, "world", world);
            put(options, "number", number);
            put(options, "out", out);
            put(options, "diff", plan);
            put(options, "all", all);
        }

        /** Refuses an option that would have no effect. */
        private void requireWith(String option, boolean given, boolean there, String what) {
            if (given && !there) {
                throw wrongUsage(option + " goes with " + what + ".");
            }
        }
    }

    /** Does it all in order. */
    @Command(
            name = "run",
            description = "Do it all: ingest, analyse, trends, publish.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  pmm run",
                "  pmm run --cycle 2022 --strict",
                "  pmm run --lake my-lake --format json > summary.json"
            })
    static final class RunCommand extends LakeJob {

        @Mixin
        final ReleaseOptions releases = new ReleaseOptions();

        @Option(
                names = "--heal",
                description =
                        "first make anew whatever of the lake is damaged: gold from silver, silver from bronze, bronze"
                                + " from the landing zone")
        boolean heal;

        @Override
        void addOptions(Map<String, String> options) {
            releases.addTo(options);
            if (heal && job.dryRun) {
                throw wrongUsage("--heal writes: leave out --dry-run. A run without either says what is damaged.");
            }
            put(options, "heal", heal);
        }

        @Override
        String nextStep(Workspace workspace) {
            List<Audience> asked =
                    releases.audience.isEmpty() ? workspace.config().publish().audiences() : releases.audience;
            return asked.stream()
                    .filter(audience -> PublishedReleases.has(workspace.lake(), audience.folder()))
                    .min(Comparator.comparing(audience -> !(audience instanceof Audience.Public)))
                    .map(audience -> "Make the report: pmm report --audience " + ShellWord.of(audience.text())
                            + " --lake " + ShellWord.of(workspace.lake()) + System.lineSeparator())
                    .orElse("");
        }
    }

    /** For whom releases are made, and when. */
    static final class ReleaseOptions {

        @Option(
                names = "--audience",
                paramLabel = "NAME",
                split = ",",
                converter = AudienceConverter.class,
                description = Audience.SPELLINGS + "; several with commas (else as configured)")
        List<Audience> audience = new ArrayList<>();

        @Option(
                names = "--today",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "the day that it is, for schedulers and tests")
        private @Nullable LocalDate today;

        void addTo(Map<String, String> options) {
            if (!audience.isEmpty()) {
                options.put(
                        "audience",
                        audience.stream().distinct().map(Audience::text).collect(Collectors.joining(",")));
            }
            SuiteCommand.put(options, "today", today);
        }
    }

    /** A day as people give it. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException wrong) {
                throw new TypeConversionException(
                        "'" + value + "' is no day; expected year-month-day, such as 2026-12-01.");
            }
        }
    }

    /** The name of an audience. */
    static final class AudienceConverter implements ITypeConverter<Audience> {
        @Override
        public Audience convert(String value) {
            return Audience.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is no audience: choose " + Audience.SPELLINGS + "."));
        }
    }
}
