package org.depthbench.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.spec.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Themes differ in the values of the same tokens, and the rules of the window use no other. */
class ThemeTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("\\.root\\s*\\{([^}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(-[a-z-]+)\\s*:\\s*([^;}]+)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");

    /** Of small letters, by WCAG 2.2. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])-(?!fx-)[a-z][a-z-]*");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeDefinesTheSameTokens(Theme theme) {
        Set<String> tokens = defined(tokens(theme));

        assertFalse(tokens.isEmpty());
        assertEquals(defined(tokens(Theme.LIGHT)), tokens);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTokenThatTheRulesUseIsDefined(Theme theme) {
        Set<String> used = used(rules(theme));
        assertTrue(used.size() > 10, () -> "found were only " + used);

        used.removeAll(defined(tokens(theme)));
        used.removeAll(defined(controls(theme)));

        assertEquals(Set.of(), used);
    }

    @Test
    void everyTokenIsUsed() {
        Set<String> defined = defined(tokens(Theme.LIGHT));
        defined.removeIf(token -> token.startsWith("-fx-"));
        defined.removeAll(used(rules(Theme.LIGHT)));

        assertEquals(Set.of(), defined);
    }

    @Test
    void theSidesAreTheSameColoursInChartsAndAroundThem() {
        for (Theme theme : Theme.values()) {
            ChartStyle charts = theme.charts();
            for (Side side : Side.values()) {
                String colour = "#%06x".formatted(charts.colour(side).getRGB() & 0xffffff);

                assertEquals(colour, value(tokens(theme), "-side-" + side.word()), theme.word());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void allLettersStandOutFromTheirGround(Theme theme) {
        Map<String, String> values = values(tokens(theme));
        List<String> pale = new ArrayList<>();
        int seen = 0;
        Matcher rule = RULE.matcher(text(theme.stylesheets().get(1)));
        while (rule.find()) {
            Map<String, String> declared = values(rule.group(2));
            String letters = colour(declared.get("-fx-text-fill"), values);
            if (letters.isEmpty()) {
                continue;
            }
            seen++;
            // The pad for drawing is white in every theme.
            String own =
                    rule.group(1).contains(".pad") ? "#ffffff" : colour(declared.get("-fx-background-color"), values);
            List<String> grounds = own.isEmpty()
                    ? Stream.of("-card", "-ground", "-field").map(values::get).toList()
                    : List.of(own);
            for (String ground : grounds) {
                double contrast = contrast(Color.decode(letters), Color.decode(ground));
                if (contrast < LEAST_CONTRAST) {
                    pale.add("%s: %s on %s is %.2f".formatted(rule.group(1).strip(), letters, ground, contrast));
                }
            }
        }

        assertTrue(seen > 10, "rules for letters: " + seen);
        assertEquals(List.of(), pale);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lettersInChartsStandOutFromTheirGround(Theme theme) {
        ChartStyle charts = theme.charts();
        for (Color letters : List.of(charts.text(), charts.shallowInk(), charts.deepInk())) {
            for (Color ground : List.of(charts.background(), charts.ground())) {
                assertTrue(contrast(letters, ground) >= LEAST_CONTRAST, letters + " on " + ground);
            }
        }
        assertEquals(
                value(tokens(theme), "-ink-shallow"),
                "#%06x".formatted(charts.shallowInk().getRGB() & 0xffffff));
        assertEquals(
                value(tokens(theme), "-ink-deep"),
                "#%06x".formatted(charts.deepInk().getRGB() & 0xffffff));
    }

    /** The colour that a declaration means; empty where it is another's than this program's, or none. */
    private static String colour(@Nullable String declared, Map<String, String> tokens) {
        String value = declared == null ? "" : tokens.getOrDefault(declared.strip(), declared.strip());
        return value.matches("#[0-9a-f]{6}") ? value : "";
    }

    private static Map<String, String> values(String css) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = DECLARATION.matcher(css);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2).strip());
        }
        return values;
    }

    /** As WCAG 2.2 defines it, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theSidesOfEveryThemesChartsCanBeToldApart(Theme theme) {
        assertNotEquals(theme.charts().shallow(), theme.charts().deep());
    }

    @Test
    void lettersAreLargerOnAWall() {
        assertTrue(Theme.PROJECTOR.charts().scale() > Theme.LIGHT.charts().scale());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aThemeIsFoundByItsWord(Theme theme) {
        assertEquals(theme, Theme.byWord(theme.word()));
    }

    @Test
    void anUnknownThemeIsRefusedWithTheOnesThatThereAre() {
        assertEquals(
                "Unknown theme \"pink\". Available: light, dark, projector.",
                assertThrows(IllegalArgumentException.class, () -> Theme.byWord("pink"))
                        .getMessage());
    }

    @Test
    void themesFollowEachOtherRoundAndRound() {
        assertEquals(
                List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR, Theme.LIGHT),
                Stream.iterate(Theme.LIGHT, Theme::next).limit(4).toList());
    }

    /** What a theme says of all, beside which it may have a rule or two of its own. */
    private static String tokens(Theme theme) {
        Matcher matcher = ROOT.matcher(text(theme.stylesheets().get(0)));
        assertTrue(matcher.find(), theme.word());
        return matcher.group(1);
    }

    private static String rules(Theme theme) {
        return text(theme.stylesheets().get(1));
    }

    /** The look of all controls, as text even where the window takes its binary form. */
    private static String controls(Theme theme) {
        String file = theme.controls().replace(".bss", ".css");
        return text(Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm());
    }

    private static Set<String> defined(String css) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = DECLARATION.matcher(css);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<String> used(String css) {
        Set<String> names = new TreeSet<>();
        Matcher declarations = DECLARATION.matcher(css);
        while (declarations.find()) {
            Matcher tokens = TOKEN.matcher(declarations.group(2));
            while (tokens.find()) {
                names.add(tokens.group());
            }
        }
        return names;
    }

    private static String value(String css, String token) {
        Matcher matcher = DECLARATION.matcher(css);
        while (matcher.find()) {
            if (matcher.group(1).equals(token)) {
                return matcher.group(2).strip();
            }
        }
        throw new AssertionError("There is no " + token);
    }

    private static String text(String address) {
        try (InputStream stream = URI.create(address).toURL().openStream()) {
            String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return COMMENT.matcher(css).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
