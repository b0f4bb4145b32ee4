package org.depthbench.datasets.table.source;

/** What a remark is about. */
public enum Subject {
    /** The kind of file is not what its name says. */
    FORMAT(false),
    /** A workbook has several sheets, of which nobody said which one is meant. */
    SHEETS(true),
    /** The encoding was guessed. */
    ENCODING(false),
    /** Characters could not be decoded. */
    REPLACED(false),
    /** What parts fields, and what quotes them. */
    DELIMITER(false),
    /** Rows may hold more fields than were parted. */
    FIELDS(true),
    /** Names of columns were made or changed. */
    NAMES(false),
    /** The header and the rows differ in their number of fields. */
    HEADER(true),
    /** Numbers may be meant otherwise. */
    NUMERALS(true),
    /** Lines before the table. */
    PREAMBLE(false),
    /** Lines that are comments. */
    COMMENTS(false),
    /** Rows without any value. */
    BLANK_ROWS(false),
    /** A delimiter behind the last field. */
    TRAILING_DELIMITER(false),
    /** Blanks around values. */
    TRIMMED(false),
    /** Missing values. */
    MISSING(false),
    /** A word for a missing value stands among words, where it may be one of them. */
    MISSING_AMONG_WORDS(true),
    /** A word stands among numbers, and may mean that one is missing. */
    WORD_AMONG_NUMBERS(true),
    /** A number far from all others, which may mean that one is missing. */
    SENTINEL(true),
    /** Numbers have more digits than are kept. */
    ROUNDED(false),
    /** Rows that cannot be read were dropped. */
    DROPPED(false),
    /** All values differ, as those of an identifier do. */
    IDENTIFIER(true),
    /** All values are the same. */
    CONSTANT(false),
    /** All values are missing. */
    ALL_MISSING(false),
    /** Categories of very few rows. */
    RARE(false),
    /** Categories that differ in spelling alone. */
    ALIKE(true),
    /** Whole numbers of few values, which may be categories. */
    FEW_VALUES(true),
    /** Digits that are a code and no number. */
    CODE(false),
    /** The file says of a column what its values are not. */
    DECLARED(false);

    private final boolean question;

    Subject(boolean question) {
        this.question = question;
    }

    /** Whether a person should decide, since the file does not say. */
    public boolean isQuestion() {
        return question;
    }
}
