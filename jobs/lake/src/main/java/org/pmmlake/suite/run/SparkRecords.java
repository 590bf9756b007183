package org.pmmlake.suite.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.pmmlake.suite.delta.TableSource;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.ingest.Holdup.HoldupPlace;
import org.pmmlake.suite.ingest.RoundTask;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.tables.JudgedTables;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.run.ItemBuckets.FileInput;
import org.pmmlake.suite.run.ItemBuckets.PartFacts;

/**
 * New records read and judged by tasks of Spark: of any size, and on a cluster. One shuffle brings together what belongs to
 * each Member; a task holds the records of some Members.
 */
final class SparkRecords implements ReadRecords {

    /** A file of which parts can be read is cut into parts of about so many bytes. */
    private static final long PART_BYTES = 2 << 20;

    /** Parts of a file at most, for each task that runs at once: each part takes the whole file to its machine. */
    private static final int PARTS_OF_A_FILE = 4;

    private static final int TASKS_AT_ONCE = 4;

    /** About so many records are judged by one task. */
    private static final int RECORDS_OF_A_TASK = 400_000;

    private final JavaSparkContext spark;
    private final SerializableConfiguration hadoop;
    private final String lake;
    private final int buckets;
    private final JavaPairRDD<Integer, Serializable> blocks;
    private final List<FileRead> files = new ArrayList<>();

    private SparkRecords(SparkSession session, LakePaths paths, List<ContentFile> files, long records) {
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.hadoop = new SerializableConfiguration(paths.fileSystem().getConf());
        this.lake = paths.root().toString();
        int atOnce = spark.defaultParallelism();
        int asked = Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
        this.buckets =
                (int) Math.max(Math.max(1, Math.min(asked, TASKS_AT_ONCE * atOnce)), records / RECORDS_OF_A_TASK);
        List<FileInput> inputs = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            int parts = parts(files.get(file), PARTS_OF_A_FILE * atOnce);
            for (int part = 0; part < parts; part++) {
                inputs.add(new FileInput(file, files.get(file), new FilePart(part, parts)));
            }
        }
        this.blocks = inBuckets(inputs);
    }

    /**
     * Reads files.
     *
     * @param records about how many records will be judged, these and earlier ones
     */
    static SparkRecords read(SparkSession session, LakePaths paths, List<ContentFile> files, long records) {
        SparkRecords read = new SparkRecords(session, paths, files, records);
        Map<Integer, TreeMap<Integer, FileFacts>> found = new HashMap<>();
        // The bucket behind the others, so that only what files turned out to be comes here.
        for (Serializable fact : read.blocks.lookup(read.buckets)) {
            PartFacts part = (PartFacts) fact;
            found.computeIfAbsent(part.file(), none -> new TreeMap<>()).put(part.part(), part.facts());
        }
        for (int file = 0; file < files.size(); file++) {
            ContentFile one = files.get(file);
            TreeMap<Integer, FileFacts> parts = found.get(file);
            if (parts == null) {
                throw new IllegalStateException("Nothing is known of " + one.sourceFile() + " after reading it");
            }
            FileFacts facts = FileFacts.of(new ArrayList<>(parts.values()));
            read.files.add(new FileRead(one, facts));
        }
        return read;
    }

    private static int parts(ContentFile file, int most) {
        return file.what().form() == FileForm.PARQUET
                ? (int) Math.max(1, Math.min(most, file.bytes() / PART_BYTES))
                : 1;
    }

    private JavaPairRDD<Integer, Serializable> inBuckets(List<? extends ItemBuckets.ItemInput> inputs) {
        int tasks = Math.max(1, Math.min(inputs.size(), TASKS_AT_ONCE * spark.defaultParallelism()));
        SerializableConfiguration settings = hadoop;
        int count = buckets;
        return spark.<ItemBuckets.ItemInput>parallelize(new ArrayList<>(inputs), tasks)
                .<Integer, Serializable>mapPartitionsToPair(own -> new ItemBuckets(own, count, settings.value()))
                // Each bucket is a partition: the number that it is hashes to.
                .partitionBy(new HashPartitioner(count + 1));
    }

    @Override
    public List<FileRead> files() {
        return files;
    }

    private JavaPairRDD<Integer, Serializable> with(List<TableSource> earlier) {
        List<ItemBuckets.TableInput> inputs =
                earlier.stream().map(ItemBuckets.TableInput::new).toList();
        return inputs.isEmpty() ? blocks : blocks.union(inBuckets(inputs));
    }

    @Override
    public Set<HoldupPlace> places(RoundTask task, List<TableSource> earlier) {
        Broadcast<RoundTask> sent = spark.broadcast(task);
        return new HashSet<>(with(earlier)
                .mapPartitions(
                        own -> sent.value().places(ItemBuckets.items(own)).iterator())
                .distinct()
                .collect());
    }

    @Override
    public JudgedRound judge(RoundTask task, List<TableSource> earlier, boolean writing) {
        Broadcast<RoundTask> sent = spark.broadcast(task);
        String root = lake;
        SerializableConfiguration settings = hadoop;
        return JudgedRound.together(with(earlier)
                .mapPartitions(own -> {
                    JudgedTables judged = new JudgedTables(sent.value().runIds());
                    sent.value().judge(ItemBuckets.items(own), judged);
                    return Stream.of(
                                    writing
                                            ? JudgedRound.written(judged, LakePaths.of(root, settings.value()))
                                            : JudgedRound.counted(judged))
                            .iterator();
                })
                .collect());
    }
}
