package org.pmmlake.suite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the modules leave open: the direction of dependencies within each. Between modules, the compiler sees to it, as it
 * does to Spark in core, files and desk.
 */
@AnalyzeClasses(packages = "org.pmmlake", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

    private static final String CLI = "org.pmmlake.suite.cli..";
    private static final String QUERY = "org.pmmlake.suite.query..";
    private static final String COMPARE = "org.pmmlake.suite.compare..";
    private static final String EXPLAIN = "org.pmmlake.suite.explain..";
    private static final String REVIEW = "org.pmmlake.suite.review..";
    private static final String RUN = "org.pmmlake.suite.run..";
    private static final String INGEST = "org.pmmlake.suite.ingest..";
    private static final String ANALYSIS = "org.pmmlake.suite.analysis..";
    private static final String PUBLISH = "org.pmmlake.suite.publish..";
    private static final String REPORT = "org.pmmlake.suite.report..";
    private static final String NOTEBOOK = "org.pmmlake.suite.notebook..";
    private static final String WORKBOOK = "org.pmmlake.suite.workbook..";
    private static final String LAKE = "org.pmmlake.suite.lake..";
    private static final String TABLES_BY_SPARK = "org.pmmlake.suite.delta..";
    private static final String SCHEMA = "org.pmmlake.suite.schema..";
    private static final String CONFIG = "org.pmmlake.suite.config..";
    private static final String BENCH = "org.pmmlake.suite.bench..";
    private static final String SUITE = "org.pmmlake.suite..";
    private static final String METRICS = "org.pmmlake.metrics..";
    private static final String STATS = "org.pmmlake.metrics.stats..";
    private static final String CATALOGUE = "org.pmmlake.metrics.catalogue..";
    private static final String DISCLOSURE = "org.pmmlake.metrics.disclosure..";

    private static final Set<String> DATA = Set.of(
            "org.apache.spark.sql.Dataset",
            "org.apache.spark.rdd.RDD",
            "org.apache.spark.api.java.AbstractJavaRDDLike");
    private static final Set<String> ACTIONS = Set.of(
            "collect",
            "collectAsList",
            "count",
            "first",
            "foreach",
            "foreachPartition",
            "head",
            "isEmpty",
            "reduce",
            "show",
            "tail",
            "take",
            "takeAsList",
            "toLocalIterator");
    private static final Set<String> SLEEPERS = Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit");

    @ArchTest
    static final ArchRule stagesDoNotKnowWhoRunsThem = noClasses()
            .that()
            .resideInAnyPackage(INGEST, ANALYSIS, PUBLISH, TABLES_BY_SPARK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RUN);

    @ArchTest
    static final ArchRule analysesKnowNeitherPlaceNorTime = noClasses()
            .that()
            .resideInAPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LAKE, TABLES_BY_SPARK, CONFIG, INGEST, PUBLISH)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.spark.sql.SparkSession")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..");

    /** It draws figures that stand, and those of other worlds, by the analyses themselves. */
    @ArchTest
    static final ArchRule publishingNeitherJudgesNorReports = noClasses()
            .that()
            .resideInAPackage(PUBLISH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INGEST);

    /** The report reads one release and nothing else, so that what is hidden from an audience cannot come in. */
    @ArchTest
    static final ArchRule theReportReadsAReleaseAndNothingElse = noClasses()
            .that()
            .resideInAPackage(REPORT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, LAKE, CONFIG, METRICS, QUERY, EXPLAIN, REVIEW, "org.pmmlake.suite.figures..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hadoop..", "io.delta..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    /** Charts draw what they are given; texts are words: neither knows where it is shown. */
    @ArchTest
    static final ArchRule chartsAndTextsKnowNoPage = noClasses()
            .that()
            .resideInAnyPackage("org.pmmlake.suite.report.chart..", "org.pmmlake.suite.report.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.pmmlake.suite.report.page..", "org.pmmlake.suite.report.data..", SCHEMA);

    @ArchTest
    static final ArchRule schemasKnowOnlyTheCatalogue = noClasses()
            .that()
            .resideInAPackage(SCHEMA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONFIG, STATS, "org.pmmlake.suite.job..", "org.pmmlake.suite.figures..");

    /** A table says what kind of figure a column holds, and not who may see it. */
    @ArchTest
    static final ArchRule schemasKnowTheNamesOfRulesOnly = noClasses()
            .that()
            .resideInAPackage(SCHEMA)
            .should()
            .dependOnClassesThat(resideInAPackage(DISCLOSURE).and(not(simpleName("Statistic"))));

    @ArchTest
    static final ArchRule metricsKnowNothingOfTheSuite = noClasses()
            .that()
            .resideInAPackage(METRICS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SUITE);

    @ArchTest
    static final ArchRule statisticsKnowNoKpi = noClasses()
            .that()
            .resideInAPackage(STATS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CATALOGUE, DISCLOSURE);

    @ArchTest
    static final ArchRule theCommandStartsSparkByItsRunnersAlone = noClasses()
            .that()
            .resideInAnyPackage(CLI, COMPARE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", TABLES_BY_SPARK);

    @ArchTest
    static final ArchRule comparisonsRunNoJob = noClasses()
            .that()
            .resideInAPackage(COMPARE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RUN, CLI);

    @ArchTest
    static final ArchRule notebooksAndWorkbooksKnowNoLake = noClasses()
            .that()
            .resideInAnyPackage(NOTEBOOK, WORKBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, LAKE, CONFIG, "org.apache.hadoop..");

    /** Words have one meaning: so has the name of a class. */
    @ArchTest
    static void noTwoClassesHaveOneName(JavaClasses classes) {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (JavaClass type : classes) {
            // Others have no name in the source: anonymous classes, packages, and what the compiler makes.
            if (type.getSimpleName().matches("[A-Z]\\w*")) {
                byName.computeIfAbsent(type.getSimpleName(), none -> new TreeSet<>())
                        .add(type.getName());
            }
        }
        byName.values().removeIf(names -> names.size() == 1);

        assertThat(byName).isEmpty();
    }

    /** Data are read and written where jobs say so: an action elsewhere runs Spark behind their back. */
    @ArchTest
    static final ArchRule actionsOnDataAreInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(TABLES_BY_SPARK, PUBLISH, RUN, BENCH)
            .should()
            .callMethodWhere(new DescribedPredicate<>("it is an action of Spark") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return DATA.stream().anyMatch(call.getTargetOwner()::isAssignableTo)
                            && ACTIONS.contains(call.getName());
                }
            });

    /** Waiting for time to pass proves nothing. */
    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .that()
            // It waits until the compiler of the JVM is done, which tells nobody.
            .doNotHaveSimpleName("ClassArchive")
            .should()
            .callMethodWhere(new DescribedPredicate<>("it waits for time to pass") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    return (call.getName().equals("sleep") && SLEEPERS.contains(owner))
                            || (call.getName().startsWith("park")
                                    && owner.equals("java.util.concurrent.locks.LockSupport"));
                }
            });

    /** Neither the tests' own classes nor the jars of tests that modules lend each other. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
        }
    }
}
