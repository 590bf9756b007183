package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The records of a Parquet file, as any program writes it: read row group by row group, every type of cell as the text
 * that it would have in a CSV file. Pages that cannot be decoded come as exceptions of Parquet's library when they are
 * reached.
 */
final class ParquetSource extends RecordSource {

    private final RecordKind kind;
    private final ParquetFileReader reader;
    private final MessageColumnIO columns;
    private final ParquetCells cells;
    private final List<String> notes;
    private final CellReading reading;
    private final int end;
    private int next;
    private @Nullable RecordReader<Boolean> group;
    private long left;
    private long ordinal;

    private ParquetSource(
            RecordKind kind, ParquetFileReader reader, MessageType read, HeaderRow header, FilePart part) {
        this.kind = kind;
        this.reader = reader;
        this.columns =
                new ColumnIOFactory().getColumnIO(read, reader.getFileMetaData().getSchema());
        this.notes = header.notes();
        this.reading = new CellReading(kind.columns(), false);
        MessageType stored = reader.getFileMetaData().getSchema();
        this.cells = new ParquetCells(
                read, header.places().stream().map(stored::getFieldName).toList(), reading);
        List<BlockMetaData> groups = reader.getRowGroups();
        this.next = part.first(groups.size());
        this.end = part.end(groups.size());
        this.ordinal = groups.subList(0, next).stream()
                .mapToLong(BlockMetaData::getRowCount)
                .sum();
    }

    /** The records of the row groups of one part of a file. */
    static RecordSource open(RecordKind kind, InputFile file, FilePart part) throws UnreadableFileException {
        // Parquet's own defaults: else each file that is opened has Hadoop's settings read anew.
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        ParquetFileReader reader;
        try {
            reader = ParquetFileReader.open(file, options);
        } catch (IOException | RuntimeException broken) {
            throw UnreadableFileException.broken("The file is no whole Parquet file; deliver it again.");
        }
        try {
            return opened(kind, reader, options.getCodecFactory(), part);
        } catch (UnreadableFileException | RuntimeException failure) {
            close(reader);
            throw failure;
        }
    }

    private static ParquetSource opened(
            RecordKind kind, ParquetFileReader reader, CompressionCodecFactory codecs, FilePart part)
            throws UnreadableFileException {
        MessageType stored = reader.getFileMetaData().getSchema();
        List<String> names = stored.getFields().stream()
                .map(field -> CellText.clean(field.getName()))
                .toList();
        HeaderRow header = HeaderRow.of(kind.columns(), names, "The file");
        List<Type> read = new ArrayList<>();
        for (int place : header.places().stream().distinct().sorted().toList()) {
            read.add(readable(stored.getFields().get(place)));
        }
        requireCodecs(reader, codecs, read);
        MessageType asked = new MessageType(stored.getName(), read);
        reader.setRequestedSchema(asked);
        return new ParquetSource(kind, reader, asked, header, part);
    }

    private static Type readable(Type column) throws UnreadableFileException {
        if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
            throw UnreadableFileException.unreadable("The column " + column.getName()
                    + " is nested; expected flat columns of texts and numbers. Write them so and send the file again.");
        }
        PrimitiveTypeName type = column.asPrimitiveType().getPrimitiveTypeName();
        boolean isDecimal = column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
        if (type == PrimitiveTypeName.INT96 || (type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY && !isDecimal)) {
            throw UnreadableFileException.unreadable("The column " + column.getName() + " has the type "
                    + column.toString().strip() + "; write it as a text or a number and send the file again.");
        }
        return column;
    }

    /** Names a compression that this machine cannot undo, before any page is met. */
    private static void requireCodecs(ParquetFileReader reader, CompressionCodecFactory codecs, List<Type> read)
            throws UnreadableFileException {
        List<String> names = read.stream().map(Type::getName).toList();
        for (BlockMetaData block : reader.getRowGroups()) {
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                try {
                    if (names.contains(chunk.getPath().toArray()[0])) {
                        codecs.getDecompressor(chunk.getCodec());
                    }
                } catch (RuntimeException | LinkageError absent) {
                    throw UnreadableFileException.unreadable("The file is compressed with " + chunk.getCodec()
                            + ", which cannot be read here. Write it with SNAPPY, ZSTD or GZIP, or uncompressed, and send it"
                            + " again.");
                }
            }
        }
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(reading.notes());
        return all;
    }

    @Override
    @Nullable
    RawRecord read() {
        while (left == 0) {
            if (next == end) {
                return null;
            }
            try {
                PageReadStore pages = reader.readRowGroup(next);
                next++;
                left = pages.getRowCount();
                group = columns.getRecordReader(pages, cells);
            } catch (IOException damaged) {
                // The bytes are in memory: it is not the storage that failed.
                throw new ParquetDecodingException(String.valueOf(damaged.getMessage()), damaged);
            }
        }
        boolean sound = java.util.Objects.requireNonNull(group).read();
        left--;
        ordinal++;
        List<@Nullable String> record = cells.record();
        return sound
                ? new RawRecord(kind, ordinal, null, record, null, null, null)
                : new RawRecord(
                        kind,
                        ordinal,
                        null,
                        Collections.nCopies(record.size(), null),
                        "bad-row",
                        "A text of the record is not in UTF-8. Write texts in UTF-8 and send the file again.",
                        RawRecord.csv(record));
    }

    private static void close(ParquetFileReader reader) {
        try {
            reader.close();
        } catch (IOException afterAll) {
            throw new UncheckedIOException(afterAll);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** What is wrong with a file whose pages cannot be decoded. */
    static String damage(RuntimeException broken) {
        String reason = String.valueOf(broken.getMessage()).lines().collect(Collectors.joining(" "));
        return "The file ends as a Parquet file does, but its data cannot be read to the end ("
                + (reason.length() > 120 ? reason.substring(0, 120) + "…" : reason)
                + "): it is damaged. Write it again and send it again.";
    }
}
