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

/** One record of a Parquet file as texts, column by column; each is as the same value would stand in a CSV file. */
final class ParquetCells extends RecordMaterializer<Boolean> {

    private final @Nullable String[] texts;
    private final GroupConverter root;
    private boolean sound = true;

    ParquetCells(MessageType read) {
        this.texts = new String[read.getFieldCount()];
        Converter[] converters = new Converter[texts.length];
        for (int column = 0; column < texts.length; column++) {
            converters[column] = new TextConverter(column, read.getType(column).asPrimitiveType());
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

    /** The cell of a column of the record that was read last; null where it has none. */
    @Nullable
    String text(int column) {
        return texts[column];
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
        private @Nullable String[] dictionary = {};

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
        public void setDictionary(Dictionary words) {
            dictionary = new String[words.getMaxId() + 1];
            for (int id = 0; id < dictionary.length; id++) {
                dictionary[id] = decoded(words.decodeToBinary(id));
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            take(dictionary[id]);
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
                        .plus(value, unit(time))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString());
            } else {
                take(isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value));
            }
        }

        private boolean isUnsigned() {
            return meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        }

        private static ChronoUnit unit(TimestampLogicalTypeAnnotation time) {
            return switch (time.getUnit()) {
                case MILLIS -> ChronoUnit.MILLIS;
                case MICROS -> ChronoUnit.MICROS;
                case NANOS -> ChronoUnit.NANOS;
            };
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
