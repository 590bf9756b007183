package org.pmmlake.suite.ingest.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * One record of a Parquet file, its cells in the order of the contract as rules see them; each is read as the same value
 * would stand in a CSV file. What repeats is made a text and read once.
 */
final class ParquetCells extends RecordMaterializer<Boolean> {

    private final @Nullable String[] texts;
    private final CellReading reading;
    private final GroupConverter root;
    private boolean sound = true;

    /**
     * Begins a file.
     *
     * @param read the columns that are read, in the order of the file
     * @param names the file's name of each column of the contract
     */
    ParquetCells(MessageType read, List<String> names, CellReading reading) {
        this.texts = new String[names.size()];
        this.reading = reading;
        Converter[] converters = new Converter[read.getFieldCount()];
        for (int column = 0; column < texts.length; column++) {
            int place = read.getFieldIndex(names.get(column));
            converters[place] = new TextConverter(column, read.getType(place).asPrimitiveType());
        }
        this.root = new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
                return converters[field];
            }

            @Override
            public void start() {
                Arrays.fill(texts, null);
                sound = true;
            }

            @Override
            public void end() {}
        };
    }

    /** The cells of the record that was read last; null where it has none. */
    List<@Nullable String> record() {
        return Arrays.asList(texts.clone());
    }

    /** Whether every text of the record could be decoded. */
    @Override
    public Boolean getCurrentRecord() {
        return sound;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private final class TextConverter extends PrimitiveConverter {

        private final int column;
        private final @Nullable LogicalTypeAnnotation meaning;
        private final boolean isText;
        private @Nullable Dictionary dictionary;
        private @Nullable String[] words = {};
        private @Nullable String last;
        private @Nullable String lastRead;
        private long lastNumber;

        TextConverter(int column, PrimitiveType type) {
            this.column = column;
            this.meaning = type.getLogicalTypeAnnotation();
            this.isText = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
                    && !(meaning instanceof DecimalLogicalTypeAnnotation);
        }

        @Override
        public boolean hasDictionarySupport() {
            return isText;
        }

        @Override
        public void setDictionary(Dictionary given) {
            dictionary = given;
            words = new String[given.getMaxId() + 1];
        }

        @Override
        public void addValueFromDictionary(int id) {
            if (words[id] == null) {
                String word =
                        decoded(java.util.Objects.requireNonNull(dictionary).decodeToBinary(id));
                words[id] = word == null ? null : reading.cell(column, word);
            }
            put(words[id]);
        }

        @Override
        public void addBinary(Binary value) {
            if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
                take(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()).toPlainString());
            } else {
                take(decoded(value));
            }
        }

        @Override
        public void addInt(int value) {
            if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
                take(LocalDate.ofEpochDay(value).toString());
            } else {
                addLong(isUnsigned() ? Integer.toUnsignedLong(value) : value);
            }
        }

        @Override
        public void addLong(long value) {
            if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
                take(BigDecimal.valueOf(value, decimal.getScale()).toPlainString());
            } else if (meaning instanceof TimestampLogicalTypeAnnotation time) {
                take(Instant.EPOCH
                        .plus(value, ChronoUnit.valueOf(time.getUnit().name()))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString());
            } else if (value == lastNumber && last != null) {
                take(last);
            } else {
                lastNumber = value;
                take(isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value));
            }
        }

        private boolean isUnsigned() {
            return meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        }

        @Override
        public void addFloat(float value) {
            // Minus zero is not below zero.
            take(Float.toString(value == 0 ? 0 : value));
        }

        @Override
        public void addDouble(double value) {
            take(Double.toString(value == 0 ? 0 : value));
        }

        @Override
        public void addBoolean(boolean value) {
            take(Boolean.toString(value));
        }

        private void take(@Nullable String text) {
            if (text == null) {
                put(null);
            } else {
                if (!text.equals(last)) {
                    last = text;
                    lastRead = reading.cell(column, text);
                }
                put(lastRead);
            }
        }

        private void put(@Nullable String text) {
            texts[column] = text;
            sound &= text != null;
        }

        private static @Nullable String decoded(Binary value) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(value.toByteBuffer())
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return null;
            }
        }
    }
}
