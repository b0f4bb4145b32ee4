package org.depthbench.datasets.own;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.ByteBuffer;
import java.util.List;
import org.depthbench.datasets.input.Characters;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.TaskData;

/** What an example of somebody's own data consists of, as a card says it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OwnInputs.Table.class, name = "table"),
    @JsonSubTypes.Type(value = OwnInputs.Pictures.class, name = "pictures"),
    @JsonSubTypes.Type(value = OwnInputs.Sounds.class, name = "sounds"),
    @JsonSubTypes.Type(value = OwnInputs.Texts.class, name = "texts")
})
public sealed interface OwnInputs {
    /** The same as a task has it. */
    Inputs inputs();

    /** How many numbers of an example are kept. */
    int numbers();

    /** Bytes of a number as it is kept. */
    default int bytesEach() {
        return Float.BYTES;
    }

    /** The next number. */
    default float next(ByteBuffer kept) {
        return kept.getFloat();
    }

    /** Examples as networks learn from them. */
    default TaskData data(Examples train, Examples test) {
        return TaskData.of(train, test);
    }

    /** Columns of a table. */
    record Table(List<Described> columns) implements OwnInputs {
        public Table {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new UnusableTable("A table without columns is none.");
            }
        }

        @Override
        public Inputs.Columns inputs() {
            return new Inputs.Columns(columns.stream().map(Described::column).toList());
        }

        @Override
        public int numbers() {
            return columns.size();
        }

        @Override
        public TaskData data(Examples train, Examples test) {
            return TaskData.prepared(inputs(), train, test);
        }
    }

    /**
     * A column.
     *
     * @param decimals with which a number was recorded
     * @param values of a category; none for a number
     */
    record Described(String name, String unit, int decimals, boolean mayMiss, List<String> values) {
        public Described {
            values = List.copyOf(values);
        }

        Column column() {
            return values.isEmpty()
                    ? new Column.Quantity(name, unit, decimals, mayMiss)
                    : new Column.Category(name, values, mayMiss);
        }
    }

    /** Pictures, whose points are kept as unsigned bytes, 255 the brightest, channel by channel, row by row from the top. */
    record Pictures(int height, int width, int channels) implements OwnInputs {
        private static final float BRIGHTEST = 255;

        public Pictures {
            if (height < 1 || width < 1 || (channels != 1 && channels != 3)) {
                throw new UnusableTable(
                        "Pictures of %d × %d points with %d channels are none.".formatted(height, width, channels));
            }
        }

        @Override
        public Inputs inputs() {
            return new Inputs.Pixels(height, width, channels, true);
        }

        @Override
        public int numbers() {
            return height * width * channels;
        }

        @Override
        public int bytesEach() {
            return 1;
        }

        @Override
        public float next(ByteBuffer kept) {
            return Byte.toUnsignedInt(kept.get()) / BRIGHTEST;
        }
    }

    /** What is heard of recordings, step by step. */
    record Sounds(int steps, int bands) implements OwnInputs {
        public Sounds {
            if (steps < 2 || bands < 1) {
                throw new UnusableTable("%d steps of %d bands are no sound.".formatted(steps, bands));
            }
        }

        @Override
        public Inputs inputs() {
            return new Inputs.Frames(steps, bands);
        }

        @Override
        public int numbers() {
            return steps * bands;
        }
    }

    /**
     * The beginnings of texts.
     *
     * @param characters that are told apart
     */
    record Texts(int length, String characters) implements OwnInputs {
        public Texts {
            if (length < 1) {
                throw new UnusableTable("Texts of %d characters are none.".formatted(length));
            }
        }

        @Override
        public Inputs.Text inputs() {
            return new Inputs.Text(length, new Characters(characters));
        }

        @Override
        public int numbers() {
            return length;
        }
    }
}
