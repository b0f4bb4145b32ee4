package org.depthbench.datasets.embedded;

import java.util.List;
import java.util.stream.Stream;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** Tables for simple classification that are part of the program. */
final class SimpleTables {
    private SimpleTables() {}

    /** Three kinds of iris by four measurements. */
    static Task iris() {
        List<String> kinds = List.of("setosa", "versicolor", "virginica");
        Inputs.Columns inputs =
                new Inputs.Columns(Stream.of("sepal length", "sepal width", "petal length", "petal width")
                        .<Column>map(name -> new Column.Quantity(name, "cm", 1))
                        .toList());
        return SplitTable.task(
                "iris",
                "Iris",
                Area.SIMPLE,
                new TaskCard(
                        "Tell three kinds of iris apart by the length and width of their petals and sepals.",
                        "Every third flower of the file is held out: 100 to learn from (34, 33 and 33 of the kinds), 50 to test"
                                + " (16, 17 and 17). One virginica to test has a twin of the same four measurements to learn from.",
                        "Depth does not pay: about 93 % with one hidden layer and with three.",
                        "R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936 (UCI 53), as packed by"
                                + " scikit-learn 1.2.1.",
                        "CC BY 4.0 (UCI); packaging BSD-3-Clause (scikit-learn)."),
                inputs,
                new Target.Classes(kinds),
                new Sizes(12, 100, 100),
                "iris.csv.gz",
                Examples.every(3));
    }

    /** Three cultivars of grape by what is in their wine. */
    static Task wine() {
        List<String> cultivars = List.of("first", "second", "third");
        Inputs.Columns inputs = new Inputs.Columns(List.of(
                new Column.Quantity("alcohol", "% vol", 2),
                new Column.Quantity("malic acid", "", 2),
                new Column.Quantity("ash", "", 2),
                new Column.Quantity("alcalinity of ash", "", 1),
                new Column.Quantity("magnesium", "", 0),
                new Column.Quantity("phenols", "", 2),
                new Column.Quantity("flavanoids", "", 2),
                new Column.Quantity("other phenols", "", 2),
                new Column.Quantity("proanthocyanins", "", 2),
                new Column.Quantity("colour intensity", "", 2),
                new Column.Quantity("hue", "", 2),
                new Column.Quantity("OD280/OD315", "", 2),
                new Column.Quantity("proline", "", 0)));
        return SplitTable.task(
                "wine",
                "Wine",
                Area.SIMPLE,
                new TaskCard(
                        "Tell three cultivars of grape apart by thirteen chemical measurements of their wines.",
                        "Every third wine of the file is held out: 119 to learn from, 59 to test, each with its share of the cultivars.",
                        "Depth does not pay: 98 % without a hidden layer, 97 % with one, 96 % with three.",
                        "M. Forina et al., PARVUS, and S. Aeberhard et al., 1992 (UCI 109), as packed by scikit-learn 1.2.1.",
                        "CC BY 4.0 (UCI); packaging BSD-3-Clause (scikit-learn)."),
                inputs,
                new Target.Classes(cultivars),
                new Sizes(12, 119, 119),
                "wine.csv.gz",
                Examples.every(3));
    }

    /** Three kinds of penguin, some measured in part. */
    static Task penguins() {
        List<String> kinds = List.of("Adelie", "Chinstrap", "Gentoo");
        Inputs.Columns inputs = new Inputs.Columns(List.of(
                new Column.Category("island", "Biscoe", "Dream", "Torgersen"),
                new Column.Quantity("bill length", "mm", 1, true),
                new Column.Quantity("bill depth", "mm", 1, true),
                new Column.Quantity("flipper length", "mm", 0, true),
                new Column.Quantity("body mass", "g", 0, true),
                new Column.Category("sex", List.of("female", "male"), true)));
        return SplitTable.task(
                "penguins",
                "Penguins",
                Area.SIMPLE,
                new TaskCard(
                        "Tell three kinds of penguin apart by island, sex and four measurements, some of which are missing.",
                        "Every fourth penguin of the file is held out: 258 to learn from, 86 to test. Two birds of the file have no"
                                + " measurement and nine more no sex; a network is told by an input of its own.",
                        "Neither network is needed: 99 % with one hidden layer and with three, and nearly all without one.",
                        "K. B. Gorman, T. D. Williams and W. R. Fraser, 2014, PLOS ONE 9(3) e90081, as packed by modeldata 1.1.0"
                                + " after palmerpenguins.",
                        "CC0 (data); packaging MIT (modeldata)."),
                inputs,
                new Target.Classes(kinds),
                new Sizes(15, 258, 258),
                "penguins.csv.gz",
                Examples.every(4));
    }

    /** Capital letters of twenty fonts by sixteen measurements of their pictures. */
    static Task letters() {
        List<String> letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(Character::toString)
                .toList();
        Inputs.Columns inputs = new Inputs.Columns(Stream.of(
                        "box x",
                        "box y",
                        "width",
                        "height",
                        "pixels",
                        "mean x",
                        "mean y",
                        "variance x",
                        "variance y",
                        "correlation",
                        "x²y",
                        "xy²",
                        "edges along x",
                        "edges x with y",
                        "edges along y",
                        "edges y with x")
                .<Column>map(name -> new Column.Quantity(name, "", 0))
                .toList());
        return SplitTable.task(
                "letters",
                "Printed letters",
                Area.SIMPLE,
                new TaskCard(
                        "Tell the 26 capital letters of twenty distorted fonts apart by sixteen measurements of their pictures.",
                        "The first 16,000 letters of the file are learned from and the last 4,000 are held out, as published; 380"
                                + " of these have a twin of the same sixteen numbers to learn from.",
                        "A hidden layer pays, and depth a little: 77 % without one, 94 % with one, 95 % with three of as many parameters.",
                        "P. W. Frey and D. J. Slate, Letter recognition using Holland-style adaptive classifiers, 1991 (UCI 59),"
                                + " as packed by mlbench 2.1-3.",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(letters),
                new Sizes(130, 16_000, 16_000),
                "letters.csv.gz",
                row -> row >= 16_000);
    }
}
