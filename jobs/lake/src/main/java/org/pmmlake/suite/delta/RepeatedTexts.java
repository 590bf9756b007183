package org.pmmlake.suite.delta;

import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter.PlainBinaryDictionaryValuesWriter;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Parquet's dictionary of texts, which does not look up again what the row before had: sorted rows repeat most of their
 * texts, and looking them up took a third of the time that writing them did. The bytes are the same.
 */
final class RepeatedTexts extends PlainBinaryDictionaryValuesWriter {

    private @Nullable Binary last;
    private int lastId;

    // The name that the encoding has in the first version of pages, which every reader knows.
    @SuppressWarnings("deprecation")
    private RepeatedTexts(ParquetProperties properties) {
        super(
                properties.getDictionaryPageSizeThreshold(),
                Encoding.PLAIN_DICTIONARY,
                Encoding.PLAIN_DICTIONARY,
                properties.getAllocator());
    }

    /** Parquet's own writers but for texts. */
    static final class Factory implements ValuesWriterFactory {
        private final DefaultV1ValuesWriterFactory others = new DefaultV1ValuesWriterFactory();
        private @Nullable ParquetProperties properties;

        @Override
        public void initialize(ParquetProperties given) {
            properties = given;
            others.initialize(given);
        }

        @Override
        public ValuesWriter newValuesWriter(ColumnDescriptor column) {
            ParquetProperties given = Objects.requireNonNull(properties);
            return column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                    ? FallbackValuesWriter.of(
                            new RepeatedTexts(given),
                            new PlainValuesWriter(
                                    given.getInitialSlabSize(), given.getPageSizeThreshold(), given.getAllocator()))
                    : others.newValuesWriter(column);
        }
    }

    // What repeats is the same object; to compare the bytes of others is what this saves.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public void writeBytes(Binary text) {
        if (text == last) {
            encodedValues.add(lastId);
            return;
        }
        super.writeBytes(text);
        last = text;
        lastId = binaryDictionaryContent.getInt(text);
    }

    @Override
    protected void clearDictionaryContent() {
        super.clearDictionaryContent();
        last = null;
    }
}
