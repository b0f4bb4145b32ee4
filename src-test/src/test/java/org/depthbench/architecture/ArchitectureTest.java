package org.depthbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's sentences about the modules, in the same words. */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 100;
    private static final int MOST_CLASSES_IN_A_PACKAGE = 15;
    private static final int MOST_LINES_OF_A_CLASS = 400;
    private static final Pattern RULE = Pattern.compile("^- `(\\w+)`: ", Pattern.MULTILINE);

    private static final List<String> MODULES = List.of(
            "model-zoo",
            "datasets",
            "app/trial",
            "app/comparison",
            "app/training",
            "app/cli",
            "app/desktop",
            "src-test");

    private static final Path ROOT = Path.of(System.getProperty("depthbench.root"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.depthbench");

    @Test
    void theRulesSawTheProgram() {
        assertTrue(CLASSES.size() > LEAST_CLASSES, CLASSES.size() + " classes");
        for (String module : List.of(
                "network",
                "zoo",
                "datasets",
                "trial.spec",
                "comparison.conductor",
                "training.trial",
                "cli",
                "desktop.window")) {
            assertTrue(CLASSES.containPackage("org.depthbench." + module), module);
        }
    }

    @Test
    void modelZooKnowsNothingElse() {
        noClasses()
                .that()
                .resideInAnyPackage("org.depthbench.network..", "org.depthbench.zoo..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "org.depthbench.network..", "org.depthbench.zoo..", "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void datasetsKnowsNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.datasets..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.depthbench..").and(resideOutsideOfPackages("org.depthbench.datasets..")))
                .check(CLASSES);
    }

    @Test
    void trialKnowsOnlyDatasetsAndModelZoo() {
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.trial..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.depthbench..")
                        .and(resideOutsideOfPackages(
                                "org.depthbench.trial..",
                                "org.depthbench.datasets..",
                                "org.depthbench.network..",
                                "org.depthbench.zoo..")))
                .check(CLASSES);
    }

    @Test
    void trainingKnowsOnlyTrials() {
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.training..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.depthbench..")
                        .and(resideOutsideOfPackages(
                                "org.depthbench.training..",
                                "org.depthbench.trial..",
                                "org.depthbench.datasets..",
                                "org.depthbench.network..",
                                "org.depthbench.zoo..")))
                .check(CLASSES);
    }

    @Test
    void nothingBelowTheComparisonKnowsSides() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.depthbench.trial..",
                        "org.depthbench.training..",
                        "org.depthbench.comparison.run..",
                        "org.depthbench.comparison.worker..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.depthbench.comparison.spec.Side")
                .check(CLASSES);
    }

    @Test
    void comparisonKnowsTrialsButNotWhoTrainsOrShows() {
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.comparison..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.depthbench..")
                        .and(resideOutsideOfPackages(
                                "org.depthbench.comparison..",
                                "org.depthbench.trial..",
                                "org.depthbench.datasets..",
                                "org.depthbench.network..",
                                "org.depthbench.zoo..")))
                .check(CLASSES);
    }

    @Test
    void trainingIsStartedAsAProcessAndNeverCalled() {
        noClasses()
                .that()
                .resideInAnyPackage("org.depthbench.cli..", "org.depthbench.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.depthbench.training..")
                .check(CLASSES);
    }

    @Test
    void cliAndDesktopDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.depthbench.desktop..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.depthbench.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.depthbench.cli..")
                .check(CLASSES);
    }

    @Test
    void viewModelsKnowNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAPackage("javafx..")
                        .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..")))
                .check(CLASSES);
    }

    @Test
    void deeplearning4jIsKnownToTrainingAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.depthbench.training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
                .check(CLASSES);
    }

    @Test
    void javaFxIsKnownToDesktopAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.depthbench.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(CLASSES);
    }

    @Test
    void onlyCliPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.depthbench.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("results are the command line's to print; a worker reads only its standard input")
                .check(CLASSES.that(not(simpleName("WorkerMain"))));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.depthbench.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesAreSmallAndSayWhatTheyAre() {
        for (JavaPackage each : CLASSES.getPackage("org.depthbench").getSubpackagesInTree()) {
            long topLevel = each.getClasses().stream()
                    .filter(type -> !type.isArray()
                            && !type.isNestedClass()
                            && !type.getSimpleName().equals("package-info"))
                    .count();
            assertTrue(topLevel <= MOST_CLASSES_IN_A_PACKAGE, each.getName() + " has " + topLevel + " classes");
            assertTrue(topLevel == 0 || each.tryGetPackageInfo().isPresent(), each.getName() + " has no package-info");
        }
    }

    @Test
    void classesFitInFourHundredLines() throws IOException {
        int seen = 0;
        for (String module : MODULES) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    long lines = Files.readAllLines(file).size();
                    assertTrue(lines <= MOST_LINES_OF_A_CLASS, file + " has " + lines + " lines");
                    seen++;
                }
            }
        }
        assertTrue(seen > LEAST_CLASSES, seen + " files");
    }

    @Test
    void testsAreNeitherSkippedNorAsleep() {
        JavaClasses tests = new ClassFileImporter().importPaths(testClassFolders());

        assertTrue(tests.stream()
                        .filter(type -> type.getSimpleName().endsWith("Test"))
                        .count()
                > 10);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.junit.jupiter.api.condition..")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(tests);
        classes()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should()
                .notBePublic()
                .because("a test is nobody's library")
                .check(tests);
    }

    @Test
    void theReadmeNamesEachOfTheseRules() throws IOException {
        Set<String> promised = RULE.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .filter(name -> !name.startsWith("the"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(tested, promised);
    }

    private static List<Path> testClassFolders() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
    }
}
