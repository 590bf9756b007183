package org.pmmlake.suite.run;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.delta.TableSource;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.ingest.ItemBlock;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.tables.ItemRows;
import scala.Tuple2;

/**
 * The items of some files in blocks, each of one bucket: all items of a Member in a cycle are in one. What files turned out
 * to be is in a bucket of its own behind these.
 */
final class ItemBuckets implements Iterator<Tuple2<Integer, Serializable>> {

    private static final int BLOCK_BYTES = 1 << 16;

    private final Iterator<ItemInput> inputs;
    private final Configuration hadoop;
    private final ItemBlock[] blocks;
    private final Deque<Tuple2<Integer, Serializable>> ready = new ArrayDeque<>();
    private Iterator<MemberItem> items = Collections.emptyIterator();
    private @Nullable FileInput open;
    private int flushed;

    /** Where items come from. */
    sealed interface ItemInput extends Serializable {}

    /** A part of the file of some number. */
    record FileInput(int number, ContentFile file, FilePart part) implements ItemInput {}

    /** A file of a table. */
    record TableInput(TableSource source) implements ItemInput {}

    /** What a part of the file of some number turned out to be. */
    record PartFacts(int file, int part, FileFacts facts) implements Serializable {}

    ItemBuckets(Iterator<ItemInput> inputs, int buckets, Configuration hadoop) {
        this.inputs = inputs;
        this.hadoop = hadoop;
        this.blocks = new ItemBlock[buckets];
        for (int bucket = 0; bucket < buckets; bucket++) {
            blocks[bucket] = new ItemBlock();
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (items.hasNext() || open != null || inputs.hasNext())) {
            advance();
        }
        while (ready.isEmpty() && flushed < blocks.length) {
            flush(flushed);
            flushed++;
        }
        return !ready.isEmpty();
    }

    private void advance() {
        if (items.hasNext()) {
            add(items.next());
            return;
        }
        FileInput read = open;
        if (read != null && items instanceof FileItems ended) {
            ready.add(new Tuple2<>(
                    blocks.length, new PartFacts(read.number(), read.part().number(), ended.reading.facts())));
            open = null;
        }
        if (inputs.hasNext()) {
            open(inputs.next());
        } else {
            items = Collections.emptyIterator();
        }
    }

    private void open(ItemInput input) {
        if (input instanceof FileInput file) {
            open = file;
            items = new FileItems(file, hadoop);
        } else if (input instanceof TableInput table) {
            items = table.source().rows(hadoop).stream()
                    .map(row -> ItemRows.item(table.source().table(), row))
                    .iterator();
        }
    }

    private record FileItems(RecordReading reading, ContentKey content) implements Iterator<MemberItem> {

        FileItems(FileInput input, Configuration hadoop) {
            this(
                    new RecordReading(input.file(), input.part(), hadoop),
                    new ContentKey(input.file().cycle(), input.file().contentHash()));
        }

        @Override
        public boolean hasNext() {
            return reading.hasNext();
        }

        @Override
        public MemberItem next() {
            return new SentItem(content, reading.next());
        }
    }

    private void add(MemberItem item) {
        int bucket = Math.floorMod(31 * item.member().hashCode() + item.cycle(), blocks.length);
        blocks[bucket].add(item);
        if (blocks[bucket].size() >= BLOCK_BYTES) {
            flush(bucket);
        }
    }

    private void flush(int bucket) {
        if (blocks[bucket].size() > 0) {
            ready.add(new Tuple2<>(bucket, blocks[bucket].take()));
        }
    }

    @Override
    public Tuple2<Integer, Serializable> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** The items of the blocks of a partition. */
    static Iterator<MemberItem> items(Iterator<Tuple2<Integer, Serializable>> blocks) {
        return ItemBlock.items(
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(blocks, Spliterator.ORDERED), false)
                        .map(Tuple2::_2)
                        .filter(byte[].class::isInstance)
                        .map(byte[].class::cast)
                        .iterator());
    }
}
