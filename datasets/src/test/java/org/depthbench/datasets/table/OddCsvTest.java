package org.depthbench.datasets.table;

import static org.depthbench.datasets.table.Tables.categories;
import static org.depthbench.datasets.table.Tables.file;
import static org.depthbench.datasets.table.Tables.has;
import static org.depthbench.datasets.table.Tables.look;
import static org.depthbench.datasets.table.Tables.numbers;
import static org.depthbench.datasets.table.Tables.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.table.value.Numerals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delimited text that broke other programs: each test is one kind of file. */
class OddCsvTest {
    @TempDir
    private Path folder;

    @Test
    void decimalCommas() throws IOException {
        Look look = look(folder, "length;width;kind\n6,5;-0,25;a\n7,1;1,5;b\n57,8;28,7;a\n");

        assertEquals(';', look.dialect().layout().delimiter());
        assertEquals(new Numerals(',', Numerals.NONE), look.dialect().numerals());
        ReadTable table = read(folder, "length;width;kind\n6,5;-0,25;a\n7,1;1,5;b\n57,8;28,7;a\n");
        assertArrayEquals(new float[] {6.5f, 7.1f, 57.8f}, numbers(table, "length"));
        assertArrayEquals(new float[] {-0.25f, 1.5f, 28.7f}, numbers(table, "width"));
        assertEquals(List.of("a", "b", "a"), categories(table, "kind"));
    }

    @Test
    void decimalCommasOfOneDigitAreNumbersInEachColumn() throws IOException {
        ReadTable table = read(folder, "x;y\n-9999,0;1\n3,0;2\n12,0;3\n");

        assertArrayEquals(new float[] {-9999, 3, 12}, numbers(table, "x"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        Look look = look(folder, "\ufeffage,name\n3,Al\n4,Bo\n");

        assertEquals("age", look.columns().get(0).name());
        assertEquals(StandardCharsets.UTF_8, look.dialect().charset());
    }

    @Test
    void lettersOfWindows() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path path = file(folder, "some.csv", "Größe,Straße\n1,Süd\n2,Süd\n3,Nord\n€,–\n".getBytes(windows));

        Look look = TableFile.look(path);

        assertEquals(windows, look.dialect().charset());
        assertEquals("Größe", look.columns().get(0).name());
        assertTrue(has(look.remarks(), Subject.ENCODING));
        assertEquals("Süd", look.first().get(0).get(1));
    }

    @Test
    void utf16WithAndWithoutAMark() throws IOException {
        String text = "a\tb\n1\tü\n2\tx\n";
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            for (String mark : List.of("\ufeff", "")) {
                Path path = file(folder, "some.tsv", (mark + text).getBytes(Charset.forName(charset)));

                Look look = TableFile.look(path);

                assertEquals(charset, look.dialect().charset().name());
                assertEquals(
                        List.of("a", "b"),
                        look.choices().columns().stream().map(c -> c.name()).toList());
                assertEquals("ü", look.first().get(0).get(1));
            }
        }
    }

    @Test
    void anEndOfFileSignOfOldSystemsMakesNoBinary() throws IOException {
        ReadTable table = read(folder, "weight,grade\r\n61.5,good\r\n58.2,fair\r\n\u001a");

        assertEquals(2, table.rows());
    }

    @Test
    void naAmongWordsIsAQuestion() throws IOException {
        String text = "region,size\nNA,1\nEU,NA\nNA,3\nEU,4\n";

        Look look = look(folder, text);

        assertEquals(0, look.column("region").missing());
        assertTrue(has(look.questions(), Subject.MISSING_AMONG_WORDS));
        assertEquals(1, look.column("size").missing());
        assertEquals(Set.of("NA"), look.dialect().missing());
        ReadTable table = read(folder, text);
        assertEquals(List.of("NA", "EU", "NA", "EU"), categories(table, "region"));
        ReadTable without = TableFile.read(
                folder.resolve("some.csv"), look.choices().withMissing("region", Set.of("", "NA")), Monitor.NONE);
        assertEquals(List.of("–", "EU", "–", "EU"), categories(without, "region"));
    }

    @Test
    void questionMarksAreMissingNumbers() throws IOException {
        Look look = look(folder, "a,b\n1,?\n?,?\n3,?\n");

        assertEquals(Kind.NUMBER, look.column("a").kind());
        assertEquals(1, look.column("a").missing());
        assertEquals(Kind.IGNORE, look.column("b").kind());
        assertTrue(has(look.column("b").remarks(), Subject.ALL_MISSING));
    }

    @Test
    void zerosAndOnesStayNumbers() throws IOException {
        Look look = look(folder, "a,b\n" + "0.0,0\n1.0,1\n".repeat(10));

        assertEquals(Kind.NUMBER, look.column("a").kind());
        assertEquals(1, look.column("a").decimals());
        assertEquals(Kind.NUMBER, look.column("b").kind());
        assertTrue(has(look.column("b").remarks(), Subject.FEW_VALUES));
        assertTrue(look.column("b").offers().contains(Kind.CATEGORY));
    }

    @Test
    void numbersWithManyMissingStayNumbers() throws IOException {
        Look look = look(folder, "a,b\n" + ",x\n".repeat(50) + "1.5,y\n2.25,x\n");

        assertEquals(Kind.NUMBER, look.column("a").kind());
        assertEquals(50, look.column("a").missing());
        assertEquals(2, look.column("a").decimals());
    }

    @Test
    void datesAreDates() throws IOException {
        Look look = look(folder, """
                day,other,third,x
                2021-03-04,04.03.2021,2021-03-04T10:20:30Z,1
                2021-03-05,05.03.2021,2021-03-05 10:20:30,2
                2021-03-04,04.03.2021,2021-03-04T10:20:30Z,2
                """);

        assertEquals(Kind.DATE, look.column("day").kind());
        assertEquals(Kind.DATE, look.column("other").kind());
        assertEquals(Kind.DATE, look.column("third").kind());
    }

    @Test
    void exponentsAreRead() throws IOException {
        ReadTable table = read(folder, "a,b\n1.5e+16,x\n2E-3,x\n-4e2,y\n");

        assertArrayEquals(new float[] {(float) 1.5e16, 0.002f, -400}, numbers(table, "a"));
    }

    @Test
    void classesThatAreNumbersAreShownAsTheyAre() throws IOException {
        String text = "class,x\n12345,1.5\n12346,2.5\n12345,1.25\n";

        Look look = look(folder, text);

        assertEquals("12345", look.first().get(0).get(0));
        Choices choices = look.choices().withKind("class", Kind.CATEGORY);
        ReadTable table = TableFile.read(folder.resolve("some.csv"), choices, Monitor.NONE);
        assertEquals(List.of("12345", "12346", "12345"), categories(table, "class"));
    }

    @Test
    void rowsOfAnotherLengthAreToldWithTheirLine() throws IOException {
        String text = "a,b,c\n1,2,3\n4,5,6,7\n8,9\n1,1,1\n";

        Look look = look(folder, text);
        UnreadableTable refused = assertThrows(
                UnreadableTable.class, () -> TableFile.read(folder.resolve("some.csv"), look.choices(), Monitor.NONE));

        assertEquals(
                List.of("line 3: 4 fields, header has 3: 4,5,6,7", "line 4: 2 fields, header has 3: 8,9"),
                look.refusals().stream().map(Refusal::sentence).toList());
        assertEquals(look.refusals(), refused.refusals());
        ReadTable table =
                TableFile.read(folder.resolve("some.csv"), look.choices().droppingBadRows(), Monitor.NONE);
        assertEquals(2, table.rows());
        assertEquals(2, table.dropped());
        assertTrue(has(table.remarks(), Subject.DROPPED));
    }

    @Test
    void aNumberThatIsNoneIsToldWithItsPlace() throws IOException {
        String text = "weight,height\n" + "1.5,2\n".repeat(7) + "\"1,2x\",3\n";

        Look look = look(folder, text);

        assertEquals(Kind.NUMBER, look.column("weight").kind());
        assertEquals(
                List.of("line 9, column weight: \"1,2x\" is no number"),
                look.refusals().stream().map(Refusal::sentence).toList());
        ReadTable table =
                TableFile.read(folder.resolve("some.csv"), look.choices().droppingBadRows(), Monitor.NONE);
        assertEquals(7, table.rows());
        assertEquals(7, numbers(table, "height").length);
    }

    @Test
    void oneColumn() throws IOException {
        assertArrayEquals(new float[] {1, 2, 30}, numbers(read(folder, "x\n1\n2\n30\n"), "x"));
        assertArrayEquals(new float[] {1.5f, 2.5f, 30}, numbers(read(folder, "x\n1,5\n2,5\n30,0\n"), "x"));
        assertEquals(List.of("red", "blue", "red"), categories(read(folder, "colour\nred\nblue\nred\n"), "colour"));
    }

    @Test
    void anApostropheIsNoQuote() throws IOException {
        ReadTable table = read(folder, "name,age\nO'Brien,3\nO'Brien,4\nSmith,5\n");

        assertEquals(List.of("O'Brien", "O'Brien", "Smith"), categories(table, "name"));
    }

    @Test
    void apostrophesThatAreQuotes() throws IOException {
        Look look = look(folder, "name,age\n'Smith, Al',3\n'Jones, Bo',4\n'Smith, Al',5\n");

        assertEquals('\'', look.dialect().layout().quote());
        assertEquals("Smith, Al", look.first().get(0).get(0));
    }

    @Test
    void commasInQuotes() throws IOException {
        ReadTable table =
                read(folder, "Survived,Name,Age\n0,\"Braund, Mr. Owen Harris\",22\n1,\"Heikkinen, Miss. Laina\",26\n");

        assertEquals(List.of("Braund, Mr. Owen Harris", "Heikkinen, Miss. Laina"), categories(table, "Name"));
        ReadTable spaced = read(folder, "Survived, Name, Age\n0, \"Braund, Mr. Owen\", 22\n1, \"Heikkinen, L\", 26\n");
        assertEquals(List.of("Braund, Mr. Owen", "Heikkinen, L"), categories(spaced, "Name"));
        assertArrayEquals(new float[] {22, 26}, numbers(spaced, "Age"));
    }

    @Test
    void tabsInAFileCalledCsv() throws IOException {
        Look look = look(folder, "name\tage\nBraund, Mr. Owen\t22\nHeikkinen, Miss L\t26\n");

        assertEquals('\t', look.dialect().layout().delimiter());
        assertEquals(2, look.columns().size());
        assertTrue(has(look.remarks(), Subject.FORMAT));
        assertEquals(
                "some.csv is delimited text parted by tabs, whatever its name says, and is read as such.",
                look.remarks().get(0).sentence());
    }

    @Test
    void bytesBeyondAsciiAreNoDelimiters() throws IOException {
        Path path = file(folder, "some.csv", "é;à;ü\n1;2;3\n4;5;6\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(3, TableFile.look(path).columns().size());
    }

    @Test
    void aLastFieldThatIsQuotedAndEmptyIsKept() throws IOException {
        Look look = look(folder, "a,b,c\n1,2,\"\"\n3,4,\"5\"\n");

        assertEquals(2, look.rows());
        assertEquals(0, look.refused());
        assertEquals(1, look.column("c").missing());
    }

    @Test
    void aDelimiterBehindTheLastFieldMakesNoColumn() throws IOException {
        for (String header : List.of("a;b;", "a;b")) {
            ReadTable table = read(folder, header + "\n1;2;\n3;4;\n");

            assertEquals(List.of("a", "b"), table.names());
            assertTrue(has(table.remarks(), Subject.TRAILING_DELIMITER));
        }
    }

    @Test
    void aLoneQuoteSwallowsNothing() throws IOException {
        String text = "item,price\n\"5 inch pipe,3\nnail,4\nscrew,5\nnut,6\n";

        Look look = look(folder, text);

        assertEquals(4, look.rows());
        assertEquals(0, look.refused());
        assertTrue(has(look.remarks(), Subject.DELIMITER));
        assertEquals("\"5 inch pipe", look.first().get(0).get(0));
    }

    @Test
    void aLoneQuoteAmongProperOnesIsToldAndItsRowRefused() throws IOException {
        String proper = "\"a, b\",1\n\"c, d\",2\n".repeat(20);
        String text = "item,price\n" + proper + "\"5 inch pipe,3\n" + proper;

        Look look = look(folder, text);

        assertEquals(81, look.rows());
        assertEquals(1, look.refused());
        assertEquals(42, look.refusals().get(0).line());
        assertEquals(
                "line 42: a quote is not closed where its field ends: \"5 inch pipe,3",
                look.refusals().get(0).sentence());
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldAndItsRowRefused() throws IOException {
        String text = "item,price\n" + "\"a, b\",1\n\"c, d\",2\n".repeat(3) + "\"never,3\nnail,4\n";

        Look look = look(folder, text);

        assertEquals(List.of(8L), look.refusals().stream().map(Refusal::line).toList());
        assertEquals(8, look.rows());
    }

    @Test
    void thousandsInGroups() throws IOException {
        String text = "sum;count\n1.240.294,00;1\n12.000,50;2\n7,25;3\n";

        assertEquals(new Numerals(',', '.'), look(folder, text).dialect().numerals());
        assertArrayEquals(new float[] {1240294, 12000.5f, 7.25f}, numbers(read(folder, text), "sum"));
        assertArrayEquals(
                new float[] {1240294, 12000.5f},
                numbers(read(folder, "a,b\n\"1,240,294.00\",1\n\"12,000.5\",2\n"), "a"));
        assertArrayEquals(new float[] {1240294, 12000}, numbers(read(folder, "a;b\n1 240 294;1\n12 000;2\n"), "a"));
    }

    @Test
    void decimalsOrThousandsIsAQuestion() throws IOException {
        Look look = look(folder, "a;b\n1,234;x\n5,678;y\n");

        assertTrue(has(look.questions(), Subject.NUMERALS));
        assertEquals("1.234", look.first().get(0).get(0));
    }

    @Test
    void lineEndsOfEverySystem() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ReadTable table = read(folder, "a,b" + end + "1,x" + end + "2,y");

            assertArrayEquals(new float[] {1, 2}, numbers(table, "a"));
            assertEquals(List.of("x", "y"), categories(table, "b"));
        }
    }

    @Test
    void aHeaderThatIsOneShort() throws IOException {
        Look look = look(folder, "id;name;size\n1;a;2;9\n2;b;3;8\n2;c;4;7\n");

        assertEquals(';', look.dialect().layout().delimiter());
        assertEquals(
                List.of("id", "name", "size", "column 4"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertTrue(has(look.questions(), Subject.HEADER));
    }

    @Test
    void aHeaderWithoutANameForRowNames() throws IOException {
        Look look = look(folder, "mpg\tcyl\nMazda\t21.0\t6\nDatsun\t22.8\t4\nHornet\t21.4\t6\n");

        assertEquals(
                List.of("column 1", "mpg", "cyl"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertTrue(has(look.questions(), Subject.HEADER));
    }

    @Test
    void anotherDelimiterInQuotesChangesNothing() throws IOException {
        Look look = look(folder, "key,text\na,\"x;y;z\"\nb,\"x;y;w\"\na,\"x;y;z\"\n");

        assertEquals(',', look.dialect().layout().delimiter());
        assertEquals("x;y;z", look.first().get(0).get(1));
    }

    @Test
    void lineEndsInQuotes() throws IOException {
        ReadTable table = read(folder, "note,x\n\"two\nlines\",1\n\"one\",2\n\"two\r\nlines\",3\n");

        assertEquals(3, table.rows());
        assertEquals(List.of("two\nlines", "one", "two\r\nlines"), categories(table, "note"));
        Look look = look(folder, "note,x\n\"two\nlines\",1\nplain,2,3\n");
        assertEquals(4, look.refusals().get(0).line());
    }

    @Test
    void anEmptyName() throws IOException {
        Look look = look(folder, "a,,c\n1,2,3\n4,5,6\n");

        assertEquals(
                List.of("a", "column 2", "c"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertTrue(has(look.remarks(), Subject.NAMES));
    }

    @Test
    void namesThatAreThereTwice() throws IOException {
        Look look = look(folder, "x,x,x (2)\n1,2,3\n4,5,6\n");

        assertEquals(
                List.of("x", "x (2)", "x (2) (2)"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertEquals(
                "Column 2 is called \"x (2)\", since there is a \"x\".",
                look.remarks().get(0).sentence());
    }

    @Test
    void everythingInOneField() throws IOException {
        Look look = look(folder, "\"a,b,c\"\n\"1,2,3\"\n\"4,5,6\"\n\"7,8,9\"\n");

        assertEquals(1, look.columns().size());
        assertTrue(has(look.questions(), Subject.FIELDS));
    }

    @Test
    void aClassOfWordsIsACategory() throws IOException {
        Look look = look(folder, "x,class\n" + "1.5,setosa\n2.5,virginica\n".repeat(6));

        assertEquals(Kind.CATEGORY, look.column("class").kind());
        assertEquals(2, look.column("class").distinct());
        assertEquals(
                new Histogram.Values(List.of(new Histogram.Share("setosa", 6), new Histogram.Share("virginica", 6)), 0),
                look.column("class").histogram());
    }

    @Test
    void namesWithoutRows() throws IOException {
        assertEquals("some.csv has no rows, only the names a, b.", Tables.refusal(file(folder, "some.csv", "a,b\n")));
    }

    @Test
    void constantAndMissingColumnsAreProposedToBeIgnored() throws IOException {
        String text = "same,none,x,y\n" + "k,,1.5,a\nk,,2.5,b\n".repeat(3);

        Look look = look(folder, text);

        assertTrue(has(look.column("same").remarks(), Subject.CONSTANT));
        assertEquals(Kind.IGNORE, look.column("same").kind());
        assertEquals(Kind.CATEGORY, look.column("same").holds());
        assertEquals(Kind.IGNORE, look.column("none").kind());
        assertEquals(List.of("x", "y"), read(folder, text).names());
    }

    @Test
    void oneRowPerClassIsNoIdentifierWhileRowsAreFew() throws IOException {
        Look look = look(folder, "x,class\n1.5,a\n2.5,b\n3.5,c\n");

        assertEquals(Kind.CATEGORY, look.column("class").kind());
    }

    @Test
    void aMillionRows() throws IOException {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "%d,%d.5,%s\n".formatted(i % 7, i, i % 2 == 0 ? "even" : "odd"))
                .collect(Collectors.joining())
                .repeat(1000);

        ReadTable table = read(folder, "a,b,c\n" + rows);

        assertEquals(1_000_000, table.rows());
        assertEquals(999.5f, numbers(table, "b")[999_999]);
        assertEquals("odd", categories(table, "c").get(999_999));
    }

    @Test
    void columnsPartedByRunsOfSpaces() throws IOException {
        ReadTable table = read(folder, "  x    y  kind\n  1.5  20 a\n 10.25  3 b  \n");

        assertEquals(List.of("x", "y", "kind"), table.names());
        assertArrayEquals(new float[] {1.5f, 10.25f}, numbers(table, "x"));
        assertEquals(List.of("a", "b"), categories(table, "kind"));
    }

    @Test
    void barsAndColons() throws IOException {
        assertArrayEquals(new float[] {2, 4}, numbers(read(folder, "a|b\n1|2\n3|4\n"), "b"));
        assertArrayEquals(new float[] {2, 4}, numbers(read(folder, "a:b:c\n1:2:x\n3:4:y\n"), "b"));
        assertEquals(1, look(folder, "12:30\n12:45\n13:15\n").columns().size());
    }

    @Test
    void columnsWithoutAHeaderAreNumbered() throws IOException {
        Look look = look(folder, "5.1,3.5,setosa\n4.9,3.0,setosa\n6.2,3.4,virginica\n");

        assertFalse(look.dialect().layout().header());
        assertEquals(
                List.of("column 1", "column 2", "column 3"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertEquals(3, look.rows());
    }

    @Test
    void wordsWithoutAHeader() throws IOException {
        Look look = look(folder, "red,yes\nblue,no\nred,no\nblue,yes\n");

        assertFalse(look.dialect().layout().header());
    }

    @Test
    void namesThatCount() throws IOException {
        for (String header : List.of("label,0,1,2", ",0,1,2", "0,1,2,3", "2018,2019,2020,2021")) {
            Look look = look(folder, header + "\n7.5,0,128,255\n1.5,12,0,0\n7.5,0,1,2\n");

            assertTrue(look.dialect().layout().header(), header);
            assertEquals(
                    header.substring(header.lastIndexOf(',') + 1),
                    look.columns().get(3).name());
            assertTrue(has(look.questions(), Subject.HEADER));
        }
        assertFalse(look(folder, "1,2,3\n4,5,6\n7,8,9\n").dialect().layout().header());
    }

    @Test
    void titlesAndCommentsBeforeTheTable() throws IOException {
        Look look = look(folder, "Report of 2021\n\na,b,c\n1,2,x\n3,4,y\n");
        assertEquals(
                List.of("a", "b", "c"),
                look.columns().stream().map(ColumnLook::name).toList());
        assertEquals(2, look.dialect().layout().preamble());
        assertTrue(has(look.remarks(), Subject.PREAMBLE));

        Look comments = look(folder, "# made by hand, in spring, at home\na,b\n1,2\n# a break\n3,4\n");
        assertEquals('#', comments.dialect().layout().comment());
        assertEquals(2, comments.rows());
        assertEquals(
                2,
                comments.remarks().stream()
                        .filter(remark -> remark.subject() == Subject.COMMENTS)
                        .findFirst()
                        .orElseThrow()
                        .count());

        assertEquals("#id", look(folder, "#id,b\n1,2\n3,4\n").columns().get(0).name());
        assertEquals(2, look(folder, "sep=;\na;b\n1;2\n").columns().size());
    }

    @Test
    void blankRowsAreSaid() throws IOException {
        ReadTable table = read(folder, "a,b\n1,2\n\n3,4\n,\n  \n");

        assertEquals(2, table.rows());
        assertEquals("Blank rows passed over: 3.", table.remarks().get(0).sentence());
    }

    @Test
    void trimmedValuesAreSaidAndThoseInQuotesFlagged() throws IOException {
        String text = "a,b\nyes ,1\n\"Yes\",2\n\"yes \",3\nno,4\n";

        Look look = look(folder, text);

        assertTrue(has(look.questions(), Subject.ALIKE));
        ReadTable table = read(folder, text);
        assertEquals(List.of("yes", "Yes", "yes ", "no"), categories(table, "a"));
        assertTrue(has(table.remarks(), Subject.TRIMMED));
    }

    @Test
    void rareCategoriesAndIdentifiers() throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "%d,k%d,%d,%s\n".formatted(i, i * 7, (i * 17) % 101, i == 5 ? "odd" : "usual"))
                .collect(Collectors.joining());

        Look look = look(folder, "row,name,value,kind\n" + rows);

        assertEquals(Kind.IGNORE, look.column("row").kind());
        assertEquals(Kind.NUMBER, look.column("row").holds());
        assertTrue(has(look.column("name").remarks(), Subject.IDENTIFIER));
        assertEquals(Kind.NUMBER, look.column("value").kind());
        assertTrue(has(look.column("kind").remarks(), Subject.RARE));
    }

    @Test
    void codesKeepTheirZeros() throws IOException {
        Look look = look(folder, "zip,x\n01069,1.5\n80331,2.5\n01069,3.5\n");

        assertEquals(Kind.CATEGORY, look.column("zip").kind());
        assertEquals("01069", look.first().get(0).get(0));
        assertTrue(has(look.column("zip").remarks(), Subject.CODE));
    }

    @Test
    void aNumberThatMayMeanMissingIsAQuestion() throws IOException {
        Look look = look(folder, "t,u\n-999,1\n12.5,2\n14.5,5\n-999,3\n11.0,4\n");

        assertTrue(has(look.questions(), Subject.SENTINEL));
        Look told = lookWith(look, Set.of("-999"));
        assertEquals(2, told.column("t").missing());
        ReadTable table = TableFile.read(folder.resolve("some.csv"), told.choices(), Monitor.NONE);
        assertArrayEquals(new float[] {Float.NaN, 12.5f, 14.5f, Float.NaN, 11}, numbers(table, "t"));
    }

    private Look lookWith(Look look, Set<String> missing) throws IOException {
        return TableFile.look(folder.resolve("some.csv"), look.dialect().withMissing(missing), Monitor.NONE);
    }

    @Test
    void whatWasRecognisedCanBeChanged() throws IOException {
        Look look = look(folder, "a;b\n1,234;x\n5,678;y\n");
        Layout layout = look.dialect().layout().withHeader(false);

        Look other = TableFile.look(
                folder.resolve("some.csv"),
                look.dialect().withLayout(layout).withNumerals(new Numerals('.', ',')),
                Monitor.NONE);

        assertEquals(3, other.rows());
        assertEquals("column 1", other.columns().get(0).name());
        assertEquals("a", other.first().get(0).get(0));
    }

    @Test
    void aLongHeaderHidesNoRows() throws IOException {
        String names = IntStream.range(0, 10_000)
                .mapToObj(i -> "a name that is rather long as some are " + i)
                .collect(Collectors.joining(";"));
        String row = "1,5;".repeat(9_999) + "2,5\n";

        Look look = look(folder, names + "\n" + row + row);

        assertEquals(10_000, look.columns().size());
        assertEquals(new Numerals(',', Numerals.NONE), look.dialect().numerals());
    }

    @Test
    void categoriesThatAreSignsDiffer() throws IOException {
        Look look = look(folder, "a,b\n" + "C,+\nC++,++\nC#,1.0\nc,10\n".repeat(3));

        assertEquals(1, look.questions().size());
        assertEquals(
                "column a: \"C\", \"c\" differ in spelling alone; are they the same?",
                look.questions().get(0).sentence());
    }

    @Test
    void asManyDecimalsAreShownAsWereRecordedAndAreKept() throws IOException {
        String text = "a,b,c\n1.50,0.30000000000000004,123456.789\n2,1,2\n3.5,0.25,3\n";

        Look look = look(folder, text);
        ReadTable table = read(folder, text);

        assertEquals(List.of("1.50", "0.300000", "123456.8"), look.first().get(0));
        assertEquals(
                List.of(2, 6, 1),
                table.columns().stream()
                        .map(column -> ((TableColumn.Numbers) column).decimals())
                        .toList());
    }

    @Test
    void smallNumbersAmongLargeOnesAreShown() throws IOException {
        Look look = look(folder, "a,b\n1e5,x\n2E-3,y\n");

        assertEquals("0.002", look.first().get(1).get(0));
    }

    @Test
    void unitsAndHistograms() throws IOException {
        String rows = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> i * 3 % 101 + ".0,x" + i % 3 + "\n")
                .collect(Collectors.joining());

        Look look = look(folder, "height [cm],kind (2)\n" + rows);

        ColumnLook height = look.column("height [cm]");
        assertEquals("cm", height.unit());
        assertEquals(101, height.distinct());
        assertEquals(
                new Histogram.Bins(0, 100, List.of(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 11L)),
                height.histogram());
        assertEquals("", look.column("kind (2)").unit());
    }

    @Test
    void numbersWithMoreDigitsThanAreKeptAreSaid() throws IOException {
        ReadTable table = read(folder, "a,b\n16777217,x\n0.1,y\n3.14159265358979,x\n");

        assertEquals(
                2,
                table.remarks().stream()
                        .filter(remark -> remark.subject() == Subject.ROUNDED)
                        .findFirst()
                        .orElseThrow()
                        .count());
    }

    @Test
    void numbersBeyondFloatsAreRefused() throws IOException {
        Look look = look(folder, "a,b\n1e39,x\n" + "0.1,y\n3.1,x\n".repeat(3));

        UnreadableTable refused = assertThrows(
                UnreadableTable.class, () -> TableFile.read(folder.resolve("some.csv"), look.choices(), Monitor.NONE));

        assertEquals(
                "line 2, column a: \"1e39\" is beyond the numbers that are kept, which reach to 3.4e38",
                refused.refusals().get(0).sentence());
        assertEquals(refused.refusals(), look.refusals());
    }

    @Test
    void quotesBehindABackslash() throws IOException {
        String content =
                "said,score\n\"a \\\"b\\\" c\",1\n\"C:\\\\\",2\n\"x, y\",3\n\"say \"\"so\"\"\",4\n\"d:\\e\",5\n";

        Look look = look(folder, content);

        assertTrue(look.dialect().layout().backslashed());
        assertEquals(0, look.refused());
        assertTrue(has(look.remarks(), Subject.DELIMITER));
        assertEquals(
                List.of("a \"b\" c", "C:\\", "x, y", "say \"so\"", "d:\\e"),
                look.first().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void quotesBehindABackslashAroundADelimiter() throws IOException {
        Look look = look(folder, "said,score\n\"a\\\",\\\"b\",1\n\"a\\\",\\\"c\",2\n\"d\",3\n");

        assertTrue(look.dialect().layout().backslashed());
        assertEquals("a\",\"b", look.first().get(0).get(0));
        assertEquals(2, look.columns().size());
    }

    @Test
    void aBackslashBeforeTheClosingQuoteIsText() throws IOException {
        Look look = look(
                folder, "folder,size\n\"C:\\temp\\\",1\n\"C:\\a \"\"b\"\"\",2\n\"D:\\\",3\n\"\\\\host\\share\\\",4\n");

        assertFalse(look.dialect().layout().backslashed());
        assertEquals(0, look.refused());
        assertFalse(has(look.remarks(), Subject.DELIMITER));
        assertEquals(
                List.of("C:\\temp\\", "C:\\a \"b\"", "D:\\", "\\\\host\\share\\"),
                look.first().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void aRareQuoteBehindABackslash() throws IOException {
        String rows = IntStream.range(0, 3000)
                .mapToObj(i -> "\"word, %d\",%d\n".formatted(i, i))
                .collect(Collectors.joining());

        Look look = look(folder, "said,score\n" + rows + "\"a \\\"b\\\"\",1\n");

        assertEquals(0, look.refused());
        assertTrue(look.dialect().layout().backslashed());
    }
}
