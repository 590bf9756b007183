package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.PutOptions2;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.domain.BlobMetadata;
import org.jclouds.blobstore.domain.PageSet;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;
import org.jclouds.http.HttpResponse;
import org.jclouds.http.HttpResponseException;
import org.jclouds.io.MutableContentMetadata;

/** Where a lake can lie: each kind with a server in this process, where it needs one, that starts when it is first asked for. */
public enum StoreKind {
    LOCAL {
        @Override
        public String lake(Path folder) {
            return folder.resolve("lake-" + UUID.randomUUID()).toString();
        }

        @Override
        public Configuration configuration() {
            return new Configuration();
        }
    },
    HDFS {
        @Override
        public String lake(Path folder) {
            return Hdfs.ADDRESS + "/lake-" + UUID.randomUUID();
        }

        @Override
        public Configuration configuration() {
            return new Configuration();
        }
    },
    S3 {
        @Override
        public String lake(Path folder) {
            return "s3a://" + S3Server.BUCKET + "/lake-" + UUID.randomUUID();
        }

        @Override
        public Configuration configuration() {
            Configuration configuration = new Configuration();
            S3Server.SETTINGS.forEach(configuration::set);
            return configuration;
        }
    };

    /** A place for a lake that nobody uses. */
    public abstract String lake(Path folder);

    /** How to reach it. */
    public abstract Configuration configuration();

    /** The lake at a place. */
    public LakePaths paths(String lake) {
        return LakePaths.of(lake, configuration());
    }

    /** The settings as a file, for other processes. */
    public Path settings(Path folder) {
        Configuration own = new Configuration(false);
        if (this == S3) {
            S3Server.SETTINGS.forEach(own::set);
        }
        Path file = folder.resolve("hadoop-" + name() + ".xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            own.writeXml(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Hdfs {

        static final String ADDRESS = start();

        private static String start() {
            try {
                Path folder = Files.createTempDirectory("pmm-hdfs-");
                Configuration configuration = new Configuration();
                configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
                MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration)
                        .numDataNodes(1)
                        .build();
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> org.apache.commons.io.FileUtils.deleteQuietly(folder.toFile())));
                return "hdfs://127.0.0.1:" + cluster.getNameNodePort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class S3Server {

        static final String BUCKET = "pmm";
        static final Map<String, String> SETTINGS = start();

        private static Map<String, String> start() {
            BlobStore store = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                    .credentials("key", "secret")
                    .buildView(BlobStoreContext.class)
                    .getBlobStore();
            store.createContainerInLocation(null, BUCKET);
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new ConditionalPuts(store))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                    .build();
            try {
                server.start();
            } catch (Exception failed) {
                throw new IllegalStateException("The S3 server does not start", failed);
            }
            return Map.of(
                    "fs.s3a.endpoint", "http://127.0.0.1:" + server.getPort(),
                    "fs.s3a.endpoint.region", "us-east-1",
                    "fs.s3a.access.key", "key",
                    "fs.s3a.secret.key", "secret",
                    "fs.s3a.path.style.access", "true",
                    "fs.s3a.connection.ssl.enabled", "false",
                    // A server beside this process answers at once or not at all.
                    "fs.s3a.attempts.maximum", "2",
                    "fs.s3a.retry.limit", "2",
                    "fs.s3a.retry.interval", "10ms");
        }
    }

    /** The server looks at conditions before it puts, and not while it does, as S3 itself promises. */
    private static final class ConditionalPuts extends ForwardingBlobStore {

        ConditionalPuts(BlobStore store) {
            super(store);
        }

        /** The whole content first: a client that stands still while it sends keeps nobody waiting. */
        @Override
        public String putBlob(String container, Blob blob, PutOptions options) {
            MutableContentMetadata about = blob.getMetadata().getContentMetadata();
            try (InputStream sent = blob.getPayload().openStream()) {
                blob.setPayload(sent.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            blob.getPayload().setContentMetadata(about);
            return putWhole(container, blob, options);
        }

        private synchronized String putWhole(String container, Blob blob, PutOptions options) {
            if (options instanceof PutOptions2 given) {
                BlobMetadata there = blobMetadata(container, blob.getMetadata().getName());
                boolean unwanted = there != null && given.getIfNoneMatch() != null;
                boolean other = given.getIfMatch() != null
                        && (there == null || !bare(given.getIfMatch()).equals(bare(there.getETag())));
                if (unwanted || other) {
                    HttpResponse refused =
                            HttpResponse.builder().statusCode(412).build();
                    throw new HttpResponseException("precondition failed", null, refused);
                }
            }
            return super.putBlob(container, blob, options);
        }

        /** Nor does it list at once what comes and goes meanwhile, as S3 does: it would answer that the request is bad. */
        @Override
        public synchronized PageSet<? extends StorageMetadata> list(String container, ListContainerOptions options) {
            return super.list(container, options);
        }

        @Override
        public synchronized void removeBlob(String container, String name) {
            super.removeBlob(container, name);
        }

        @Override
        public synchronized void removeBlobs(String container, Iterable<String> names) {
            super.removeBlobs(container, names);
        }

        private static String bare(String tag) {
            return tag.replace("\"", "");
        }
    }
}
