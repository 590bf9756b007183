package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.delta.TableSource;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.ingest.Holdup.HoldupPlace;
import org.pmmlake.suite.ingest.ItemBlock;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.RoundTask;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.tables.ItemRows;
import org.pmmlake.suite.ingest.tables.JudgedTables;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakePaths;

/**
 * New records in the memory of this process, as blocks of bytes, where they are few: a plan of Spark would take longer than
 * the work.
 */
final class HeldRecords implements ReadRecords {

    /** Of records held beside the bytes of the files they come from. */
    private static final long CHARACTERS_OF_A_BYTE = 8;

    /** Measured where every row is an object, as rows that are refused are: at most 1.3 GB for 50 MB of text. */
    private static final long HEAP_OF_A_BYTE = 32;

    private static final int BLOCK_BYTES = 1 << 18;

    /** What a record takes beside its text, in characters: its share of a block, and its judgement where it is refused. */
    private static final long CHARACTERS_BESIDE = 300;

    private final LakePaths paths;
    private final List<FileRead> files = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();

    private HeldRecords(LakePaths paths) {
        this.paths = paths;
    }

    /** The most bytes of text that a delivery may have to be held: what is configured, and what the heap has room for. */
    static long most(JobContext context) {
        return Math.min(
                (long) context.request().config().landing().inMemoryMb() << 20,
                Runtime.getRuntime().maxMemory() / HEAP_OF_A_BYTE);
    }

    /** Reads files side by side; empty where there is more in them than may be held. */
    static Optional<ReadRecords> read(JobContext context, List<ContentFile> files) {
        AtomicLong room = new AtomicLong(CHARACTERS_OF_A_BYTE * most(context));
        List<FileRecords> read = new ArrayList<>();
        ConcurrentWork reading = new ConcurrentWork();
        for (ContentFile file : files) {
            FileRecords one = new FileRecords(file);
            read.add(one);
            reading.add(() -> one.read(context.paths().fileSystem().getConf(), room));
        }
        reading.run();
        HeldRecords held = new HeldRecords(context.paths());
        for (FileRecords one : read) {
            FileFacts facts = one.facts;
            if (facts == null) {
                return Optional.empty();
            }
            held.files.add(new FileRead(one.file, facts));
            held.blocks.addAll(facts.isRead() ? one.blocks : List.of());
        }
        return Optional.of(held);
    }

    /** The records of one file; without facts where it was not read to its end for want of room. */
    private static final class FileRecords {
        private final ContentFile file;
        private final List<byte[]> blocks = new ArrayList<>();
        private @Nullable FileFacts facts;

        FileRecords(ContentFile file) {
            this.file = file;
        }

        void read(Configuration hadoop, AtomicLong room) {
            ContentKey content = new ContentKey(file.cycle(), file.contentHash());
            ItemBlock block = new ItemBlock();
            try (RecordReading reading = new RecordReading(file, FilePart.WHOLE, hadoop)) {
                while (reading.hasNext()) {
                    RawRecord record = reading.next();
                    block.add(new SentItem(content, record));
                    if (block.size() >= BLOCK_BYTES) {
                        blocks.add(block.take());
                    }
                    if (room.addAndGet(-size(record)) < 0) {
                        return;
                    }
                }
                blocks.add(block.take());
                facts = reading.facts();
            }
        }

        private static long size(RawRecord record) {
            long size = CHARACTERS_BESIDE
                    + (record.ownRaw() == null ? 0 : record.ownRaw().length());
            for (String cell : record.cells()) {
                size += cell == null ? 0L : cell.length();
            }
            return size;
        }
    }

    @Override
    public List<FileRead> files() {
        return files;
    }

    @Override
    public Set<HoldupPlace> places(RoundTask task, List<TableSource> earlier) {
        return task.places(items(earlier));
    }

    @Override
    public JudgedRound judge(RoundTask task, List<TableSource> earlier, boolean writing) {
        JudgedTables judged = new JudgedTables(task.runIds());
        task.judge(items(earlier), judged);
        return writing ? JudgedRound.written(judged, paths) : JudgedRound.counted(judged);
    }

    private Iterator<MemberItem> items(List<TableSource> earlier) {
        Iterator<MemberItem> sent = ItemBlock.items(blocks.iterator());
        return Stream.concat(
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(sent, Spliterator.ORDERED), false),
                        earlier.stream()
                                .flatMap(
                                        source -> source.rows(paths.fileSystem().getConf()).stream()
                                                .map(row -> ItemRows.item(source.table(), row))))
                .iterator();
    }
}
