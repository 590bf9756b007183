package org.pmmlake.suite.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/** {@link LocalFiles} by Hadoop's other interface, through which Delta writes its logs. */
public final class LocalFilesContext extends DelegateToFileSystem {

    /** Made by Hadoop, by name; there is one such file system a machine, so the address says nothing. */
    public LocalFilesContext(URI address, Configuration configuration) throws IOException, URISyntaxException {
        super(
                FsConstants.LOCAL_FS_URI,
                new LocalFiles.WithoutProcesses(),
                configuration,
                FsConstants.LOCAL_FS_URI.getScheme(),
                false);
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }

    /** As Hadoop's own local files have it: any name that the machine allows. */
    @Override
    public boolean isValidName(String name) {
        return true;
    }
}
