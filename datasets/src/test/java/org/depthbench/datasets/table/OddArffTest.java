package org.depthbench.datasets.table;

import static org.depthbench.datasets.table.Tables.categories;
import static org.depthbench.datasets.table.Tables.file;
import static org.depthbench.datasets.table.Tables.has;
import static org.depthbench.datasets.table.Tables.numbers;
import static org.depthbench.datasets.table.Tables.refusal;
import static org.depthbench.datasets.table.Tables.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.value.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ARFF files that broke other programs: each test is one kind of file. */
class OddArffTest {
    @TempDir
    private Path folder;

    private Look look(String content) throws IOException {
        return TableFile.look(file(folder, "some.arff", content));
    }

    private ReadTable read(String content) throws IOException {
        Path path = file(folder, "some.arff", content);
        return TableFile.read(path, TableFile.look(path).choices(), Monitor.NONE);
    }

    @Test
    void aPlainOne() throws IOException {
        String text = """
                % made by hand
                @RELATION plants

                @ATTRIBUTE 'leaf length' REAL
                @attribute count integer
                @attribute seen date "yyyy-MM-dd"
                @attribute note string
                @attribute class {setosa, virginica}

                @DATA
                % the first ones
                5.1, 3, "2021-04-05", 'it''s', setosa
                ?,4,2021-04-06,plain,virginica
                4.75,?,?,?,?
                """.replace("it''s", "it\\'s");

        Look look = look(text);
        ReadTable table = read(text);

        assertEquals(Format.ARFF, look.dialect().format());
        assertArrayEquals(new float[] {5.1f, Float.NaN, 4.75f}, numbers(table, "leaf length"));
        assertArrayEquals(new float[] {3, 4, Float.NaN}, numbers(table, "count"));
        assertEquals(Kind.DATE, look.column("seen").kind());
        assertEquals(List.of("2021-04-05", "2021-04-06", ""), texts(table, "seen"));
        assertEquals(List.of("it's", "plain", ""), texts(table, "note"));
        assertEquals(List.of("setosa", "virginica", "–"), categories(table, "class"));
    }

    @Test
    void quotedNominalsKeepTheirBlanks() throws IOException {
        ReadTable table = read("@relation r\n@attribute a {'  yes', 'no ', maybe}\n@data\n'  yes'\n'no '\nmaybe\n");

        assertEquals(List.of("  yes", "no ", "maybe"), categories(table, "a"));
    }

    @Test
    void blanksInsideTheBraces() throws IOException {
        ReadTable table = read("@relation r\n@attribute a { yes , no  }\n@data\nyes\nno\n");

        assertEquals(List.of("yes", "no"), categories(table, "a"));
    }

    @Test
    void sparseRowsWithQuotes() throws IOException {
        String text = """
                @relation r
                @attribute a numeric
                @attribute b {none, 'two words', "it's, so"}
                @attribute c numeric
                @data
                {0 1.5, 1 'two words'}
                { 1 "it's, so" , 2 7 }
                {}
                {2 ?}
                """;

        ReadTable table = read(text);

        assertArrayEquals(new float[] {1.5f, 0, 0, 0}, numbers(table, "a"));
        assertEquals(List.of("two words", "it's, so", "none", "none"), categories(table, "b"));
        assertArrayEquals(new float[] {0, 7, 0, Float.NaN}, numbers(table, "c"));
    }

    @Test
    void aRowOnTheLineOfData() throws IOException {
        ReadTable table = read("@relation r\n@attribute a numeric\n@attribute b numeric\n@data 1,2\n3,4\n");

        assertArrayEquals(new float[] {1, 3}, numbers(table, "a"));
    }

    @Test
    void escapedQuotes() throws IOException {
        String text =
                "@relation r\n@attribute a {'O\\'Brien', \"say \\\"so\\\"\"}\n@data\n'O\\'Brien'\n\"say \\\"so\\\"\"\n";

        assertEquals(List.of("O'Brien", "say \"so\""), categories(read(text), "a"));
    }

    @Test
    void oneNominalOfOneCharacter() throws IOException {
        Look look = look("@relation r\n@attribute a {A}\n@attribute b numeric\n@data\nA,1\nA,2\n");

        assertEquals(Kind.CATEGORY, look.column("a").holds());
        assertTrue(has(look.column("a").remarks(), Subject.CONSTANT));
    }

    @Test
    void categoriesThatDifferInCaseStayApart() throws IOException {
        String text = "@relation r\n@attribute a {Yes,yes,no}\n@data\nYes\nyes\nno\n";

        assertEquals(List.of("Yes", "yes", "no"), categories(read(text), "a"));
        assertTrue(has(look(text).questions(), Subject.ALIKE));
        Look other = look("@relation r\n@attribute a {yes,no}\n@data\nyes\nno\nyes\nYES\n");
        assertEquals(
                List.of("line 7, column a: \"YES\" is none of the values that the file declares"),
                other.refusals().stream().map(Refusal::sentence).toList());
    }

    @Test
    void aMissingColumnDeclaredAsText() throws IOException {
        Look look = look("@relation r\n@attribute a STRING\n@attribute b numeric\n@data\n?,1\n?,2\n?,5\n");

        assertEquals(Kind.IGNORE, look.column("a").kind());
        assertTrue(has(look.column("a").remarks(), Subject.ALL_MISSING));
    }

    @Test
    void valuesOverSeveralLines() throws IOException {
        ReadTable table = read("@relation r\n@attribute a {red,\n  green,\n blue}\n@data\nblue\nred\n");

        assertEquals(List.of("blue", "red"), categories(table, "a"));
        assertEquals(List.of("red", "green", "blue"), ((TableColumn.Categories) table.column("a")).values());
    }

    @Test
    void valuesThatAreDeclaredTwice() throws IOException {
        Look look = look("@relation r\n@attribute a {x,y,x}\n@attribute a numeric\n@data\nx,1\ny,2\n");

        assertTrue(has(look.remarks(), Subject.DECLARED));
        assertEquals(
                List.of("a", "a (2)"),
                look.columns().stream().map(ColumnLook::name).toList());
    }

    @Test
    void nominalsThatAreNumbersKeepTheirNames() throws IOException {
        ReadTable table = read("@relation r\n@attribute class {1,2}\n@data\n2\n1\n2\n");

        assertEquals(List.of("2", "1", "2"), categories(table, "class"));
    }

    @Test
    void manyValuesOverManyLines() throws IOException {
        String values = IntStream.range(0, 90_000).mapToObj(i -> "v" + i).collect(Collectors.joining(",\n"));

        Look look =
                look("@relation r\n@attribute a {%s}\n@attribute b {x,'',y}\n@data\nv1,''\nv2,x\n".formatted(values));

        assertEquals(90_000, look.column("a").choice().declared().size());
        assertEquals(List.of("x", "", "y"), look.column("b").choice().declared());
        assertTrue(has(look.column("a").remarks(), Subject.DECLARED));
    }

    @Test
    void aQuotedQuestionMarkIsAValue() throws IOException {
        ReadTable table = read("@relation r\n@attribute a {'?',b}\n@data\n'?'\n?\nb\n");

        assertEquals(List.of("?", "–", "b"), categories(table, "a"));
    }

    @Test
    void rowsPartedByTabs() throws IOException {
        ReadTable table = read("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n1\tx\n2\t'y'\n");

        assertEquals(List.of("x", "y"), categories(table, "b"));
    }

    @Test
    void packedByGzipAndWhateverItsName() throws IOException {
        byte[] text = "@relation r\n@attribute a numeric\n@data\n1\n2\n".getBytes(StandardCharsets.UTF_8);

        Look look = TableFile.look(file(folder, "some.csv", Tables.gzip(text)));

        assertTrue(look.dialect().gzip());
        assertEquals(2, look.rows());
        assertTrue(has(look.remarks(), Subject.FORMAT));
    }

    @Test
    void badRowsAreTold() throws IOException {
        Look look = look("@relation r\n@attribute a numeric\n@attribute b {x}\n@data\n1\n2,'x\n{5 1}\n3,x\n");

        assertEquals(
                List.of(
                        "line 5: 1 values, 2 attributes are declared: 1",
                        "line 6: a quote is not closed: 2,'x",
                        "line 7: a sparse row has places from 0 to 1 in their order, and not \"5\": {5 1}"),
                look.refusals().stream().map(Refusal::sentence).toList());
    }

    @Test
    void badDeclarationsAreOneSentence() throws IOException {
        assertEquals(
                "some.arff has no line @data, behind which its rows would stand.",
                refusal(file(folder, "some.arff", "@relation r\n@attribute a numeric\n")));
        assertEquals(
                "some.arff, line 2: the type \"relational\" is not read: there are numeric, real, integer, string, date and"
                        + " {values}, where \"a relational\" stands.",
                refusal(file(folder, "some.arff", "@relation r\n@attribute a relational\n@data\n1\n")));
        assertEquals(
                "some.arff, line 2: the values of an attribute end with }, where \"a {x,y\" stands.",
                refusal(file(folder, "some.arff", "@relation r\n@attribute a {x,y\n@data\n1\n")));
        assertEquals(
                "some.arff has no rows, only the name a.",
                refusal(file(folder, "some.arff", "@relation r\n@attribute a numeric\n@data\n")));
    }
}
