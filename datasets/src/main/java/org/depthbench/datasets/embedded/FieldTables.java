package org.depthbench.datasets.embedded;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** Tables of speech, autonomous systems, medicine, anomalies and finance that are part of the program. */
final class FieldTables {
    /** Speakers of vowels to learn from, as Robinson parted them. */
    private static final int LEARNED_SPEAKERS = 8;

    private static final int ROWS_OF_A_SPEAKER = 66;
    private static final int LEARNED_FLIGHT = 43_500;
    private static final int LEARNED_RADAR = 200;

    private FieldTables() {}

    /** Eleven English vowels by nine numbers of their spectrum; the speakers to test are others. */
    static Task vowels() {
        List<String> words = List.of("hid", "hId", "hEd", "hAd", "hYd", "had", "hOd", "hod", "hUd", "hud", "hed");
        Inputs.Columns inputs = new Inputs.Columns(quantities("feature", 9, 3));
        ShippedTable table = new ShippedTable("vowels.csv.gz", inputs.columns(), words);
        return new Task(
                "vowels",
                "Spoken vowels",
                Area.SPEECH,
                new TaskCard(
                        "Tell the vowels of eleven English words apart, spoken by people that were not learned from, by nine"
                                + " log area ratios of their spectra.",
                        "Eight speakers are learned from, 528 vowels, and the seven others are held out, 462: with the same"
                                + " speakers on both sides every network looks some 35 points better.",
                        "Depth does not pay here: of new speakers 50 % with one hidden layer, 45 % with three, 39 % without.",
                        "D. H. Deterding, 1989, and A. J. Robinson, 1989 (UCI 152), as packed by mlbench 2.1-3, which lacks one of"
                                + " the ten numbers.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(words),
                new Sizes(55, 528, 528),
                0,
                0,
                RecordedSource.ofTable(
                        inputs,
                        () -> Parts.of(
                                table.examples(),
                                IntStream.range(0, table.examples().count())
                                        .map(row -> row / ROWS_OF_A_SPEAKER)
                                        .toArray(),
                                speaker -> speaker >= LEARNED_SPEAKERS),
                        "speakers"));
    }

    /** What a patch of an outdoor picture shows. */
    static Task terrain() {
        List<String> grounds = List.of("brickface", "sky", "foliage", "cement", "window", "path", "grass");
        Inputs.Columns inputs = new Inputs.Columns(List.of(
                new Column.Quantity("centre column", "px", 0),
                new Column.Quantity("centre row", "px", 0),
                new Column.Quantity("short lines 5", "", 2),
                new Column.Quantity("short lines 2", "", 2),
                new Column.Quantity("vertical edges mean", "", 2),
                new Column.Quantity("vertical edges deviation", "", 2),
                new Column.Quantity("horizontal edges mean", "", 2),
                new Column.Quantity("horizontal edges deviation", "", 2),
                new Column.Quantity("intensity", "", 1),
                new Column.Quantity("red", "", 1),
                new Column.Quantity("blue", "", 1),
                new Column.Quantity("green", "", 1),
                new Column.Quantity("excess red", "", 1),
                new Column.Quantity("excess blue", "", 1),
                new Column.Quantity("excess green", "", 1),
                new Column.Quantity("value", "", 1),
                new Column.Quantity("saturation", "", 2),
                new Column.Quantity("hue", "", 2)));
        ShippedTable train = new ShippedTable("terrain-train.csv.gz", inputs.columns(), grounds);
        ShippedTable test = new ShippedTable("terrain-test.csv.gz", inputs.columns(), grounds);
        return new Task(
                "terrain",
                "Terrain",
                Area.DRIVING,
                new TaskCard(
                        "Tell what a patch of 3×3 pixels of an outdoor picture shows, path, grass, sky or one of four others, by"
                                + " eighteen measurements.",
                        "1,500 patches are learned from and 810 are held out, as Weka ships them. All come from seven pictures, and"
                                + " 91 of the held-out patches have a twin to learn from.",
                        "Depth does not pay: about 95 % with one hidden layer and with three, 94 % without.",
                        "Vision Group, University of Massachusetts, Image segmentation, 1990 (UCI 50), as packed by Weka 3.6.14;"
                                + " a column that never changes is left out.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(grounds),
                new Sizes(35, 1500, 1500),
                0,
                0,
                RecordedSource.ofTable(inputs, () -> new Parts(train.examples(), test.examples()), ""));
    }

    /** Mines and rocks by their echo. */
    static Task sonar() {
        List<String> things = List.of("mine", "rock");
        Inputs.Columns inputs = new Inputs.Columns(quantities("band", 60, 4));
        return SplitTable.task(
                "sonar",
                "Sonar",
                Area.DRIVING,
                new TaskCard(
                        "Tell a metal cylinder on the sea floor from a rock of its shape by the energy of its echo in 60 bands.",
                        "Every second echo of the file is held out, 104 to learn from and 104 to test, as many as were published."
                                + " So few say little: a standard error is 4 points.",
                        "A hidden layer pays, more do not: 77 % without, 82 % with one, 80 % with three; with up to 24 units Gorman and Sejnowski published 90 %.",
                        "R. P. Gorman and T. J. Sejnowski, 1988, Neural Networks 1 (UCI 151), as packed by mlbench 2.1-3.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(things),
                new Sizes(20, 104, 104),
                "sonar.csv.gz",
                Examples.every(2));
    }

    /** Tumours of the breast by the nuclei of their cells. */
    static Task breastCancer() {
        List<String> findings = List.of("malignant", "benign");
        Inputs.Columns inputs = new Inputs.Columns(Stream.of("mean", "error", "worst")
                .<Column>flatMap(of -> Stream.of(
                        new Column.Quantity("radius " + of, "", 2),
                        new Column.Quantity("texture " + of, "", 2),
                        new Column.Quantity("perimeter " + of, "", 1),
                        new Column.Quantity("area " + of, "", 0),
                        new Column.Quantity("smoothness " + of, "", 4),
                        new Column.Quantity("compactness " + of, "", 4),
                        new Column.Quantity("concavity " + of, "", 4),
                        new Column.Quantity("concave points " + of, "", 4),
                        new Column.Quantity("symmetry " + of, "", 4),
                        new Column.Quantity("fractal dimension " + of, "", 4)))
                .toList());
        return SplitTable.task(
                "breast-cancer",
                "Breast cancer",
                Area.MEDICAL,
                new TaskCard(
                        "Tell malignant from benign tumours of the breast by thirty measurements of the nuclei of their cells.",
                        "Every fourth patient of the file is held out: 427 to learn from, 142 to test.",
                        "Depth does not pay: 97 % with one hidden layer and with three, 96 % without.",
                        "W. N. Street, W. H. Wolberg and O. L. Mangasarian, 1993 (UCI 17), as packed by scikit-learn 1.2.1. Not for"
                                + " use on patients.",
                        "CC BY 4.0 (UCI); packaging BSD-3-Clause (scikit-learn)."),
                inputs,
                new Target.Classes(findings),
                new Sizes(20, 427, 427),
                "breast-cancer.csv.gz",
                Examples.every(4));
    }

    /** States of a space shuttle's radiators, most of which are rare. */
    static Task shuttle() {
        List<String> states = List.of("Rad.Flow", "Fpv.Close", "Fpv.Open", "High", "Bypass", "Bpv.Close", "Bpv.Open");
        Inputs.Columns inputs = new Inputs.Columns(quantities("sensor", 9, 0));
        return SplitTable.task(
                "shuttle",
                "Shuttle radiators",
                Area.ANOMALY,
                new TaskCard(
                        "Tell the state of a space shuttle's radiators by nine sensors. Four states in five are ordinary"
                                + " (Rad.Flow), others occur ten times in 58,000, and each counts alike.",
                        "The first 43,500 rows of the file are learned from, usually 8,000 of them, and the last 14,500 are held out, as"
                                + " published. Of the rarest state six are to learn from and four to test.",
                        "A hidden layer pays, more do not: 58 % without, about 80 % with one and 76 % with three, each ± 10 points from seed to seed, since six examples decide.",
                        "J. Catlett, Statlog (UCI 148), as packed by mlbench 2.1-3.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(states, Metric.BALANCED_ACCURACY),
                new Sizes(100, LEARNED_FLIGHT, 8000),
                "shuttle.csv.gz",
                row -> row >= LEARNED_FLIGHT);
    }

    /** Radar echoes of the ionosphere that show structure or nothing. */
    static Task ionosphere() {
        List<String> echoes = List.of("good", "bad");
        Inputs.Columns inputs = new Inputs.Columns(IntStream.rangeClosed(1, 17)
                .mapToObj(Integer::toString)
                .flatMap(pulse -> Stream.of("real " + pulse, "imaginary " + pulse))
                // Of the first pulse the imaginary part is always 0.
                .filter(name -> !name.equals("imaginary 1"))
                .<Column>map(name -> new Column.Quantity(name, "", 2))
                .toList());
        return SplitTable.task(
                "ionosphere",
                "Ionosphere",
                Area.ANOMALY,
                new TaskCard(
                        "Tell radar echoes that show structure in the ionosphere from those that show none, by the"
                                + " autocorrelation of seventeen pulses.",
                        "The first 200 echoes of the file are learned from, half of them bad, and the other 151 are held out, mostly"
                                + " good, as published. One of these has a twin to learn from.",
                        "Depth pays a little: 92 % without a hidden layer, 93 % with one, 96 % with three; published are 91 to 96 %.",
                        "V. G. Sigillito et al., 1989, Johns Hopkins APL Technical Digest 10 (UCI 52), as packed by mlbench 2.1-3.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(echoes),
                new Sizes(20, LEARNED_RADAR, LEARNED_RADAR),
                "ionosphere.csv.gz",
                row -> row >= LEARNED_RADAR);
    }

    /** Loans that were paid back or not, by what is not the person. */
    static Task credit() {
        return credit(
                "credit",
                "German credit",
                "No hidden layer is needed: 76 % without, 75 % with one and with three, where 66 % are had by saying \"good\" of all.",
                debts());
    }

    /** The same with what is the person: age, sex and origin. */
    static Task creditWithPersons() {
        return credit(
                "credit-with-persons",
                "German credit, with persons",
                "No hidden layer is needed, and what is the person hardly helps: 76 % without and with one, 74 % with three.",
                Stream.concat(
                                debts().stream(),
                                Stream.of(
                                        new Column.Quantity("age", "years", 0),
                                        new Column.Category(
                                                "status and sex",
                                                "man, divorced",
                                                "woman, not single",
                                                "man, single",
                                                "man, married"),
                                        new Column.Category("foreign worker", "yes", "no")))
                        .toList());
    }

    private static Task credit(String id, String title, String expectation, List<Column> columns) {
        List<String> outcomes = List.of("bad", "good");
        Inputs.Columns inputs = new Inputs.Columns(columns);
        return SplitTable.task(
                id,
                title,
                Area.FINANCE,
                new TaskCard(
                        "Tell whether a loan was paid back as agreed by the borrower's %d attributes. Age, sex and origin are %s."
                                .formatted(
                                        columns.size(),
                                        columns.size() == debts().size()
                                                ? "left out; \"credit-with-persons\" has them"
                                                : "among them: a decision by these is unlawful in many countries"),
                        "Every fourth loan of the file is held out: 750 to learn from, 250 to test. 70 of 100 loans are good, so"
                                + " saying \"good\" of all is right in 66 of 100 to test.",
                        expectation,
                        "H. Hofmann, Statlog German credit data, 1994 (UCI 144), as packed by caret 6.0-93; its yes-or-no columns"
                                + " are put together to the attributes that they came from.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(outcomes),
                new Sizes(30, 750, 750),
                "credit.csv.gz",
                Examples.every(4));
    }

    /** What is said of a loan and its borrower, without age, sex and origin. */
    private static List<Column> debts() {
        return List.of(
                new Column.Quantity("duration", "months", 0),
                new Column.Quantity("amount", "DM", 0),
                new Column.Quantity("instalment rate", "", 0),
                new Column.Quantity("residence", "", 0),
                new Column.Quantity("credits here", "", 0),
                new Column.Quantity("people to maintain", "", 0),
                new Column.Category("telephone", "yes", "no"),
                new Column.Category("account", "below 0 DM", "0 to 200 DM", "above 200 DM", "none"),
                new Column.Category("history", "none, or all paid", "all here paid", "paid duly", "delay", "critical"),
                new Column.Category(
                        "purpose",
                        "new car",
                        "used car",
                        "furniture",
                        "radio, television",
                        "appliance",
                        "repairs",
                        "education",
                        "retraining",
                        "business",
                        "other"),
                new Column.Category(
                        "savings", "below 100 DM", "100 to 500 DM", "500 to 1000 DM", "above 1000 DM", "unknown"),
                new Column.Category(
                        "employed", "below 1 year", "1 to 4 years", "4 to 7 years", "above 7 years", "unemployed"),
                new Column.Category("others liable", "none", "co-applicant", "guarantor"),
                new Column.Category("property", "real estate", "insurance", "car or other", "unknown"),
                new Column.Category("other plans", "bank", "stores", "none"),
                new Column.Category("housing", "rent", "own", "free"),
                new Column.Category("job", "unemployed", "unskilled", "skilled", "highly qualified"));
    }

    private static List<Column> quantities(String name, int count, int decimals) {
        return IntStream.rangeClosed(1, count)
                .<Column>mapToObj(i -> new Column.Quantity(name + " " + i, "", decimals))
                .toList();
    }
}
