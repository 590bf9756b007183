package org.pmmlake.suite.run;

import java.util.List;
import java.util.Set;
import org.pmmlake.suite.delta.TableSource;
import org.pmmlake.suite.ingest.Holdup.HoldupPlace;
import org.pmmlake.suite.ingest.RoundTask;

/** The records of contents that were read, wherever they are held, and what judges them there. */
interface ReadRecords {

    /** What each file turned out to be. */
    List<FileRead> files();

    /**
     * Where the records of a round lie.
     *
     * @param earlier the files of tables that hold what earlier runs left
     */
    Set<HoldupPlace> places(RoundTask task, List<TableSource> earlier);

    /**
     * Judges a round.
     *
     * @param earlier the files of tables that hold what earlier runs left
     * @param writing whether what was judged is to be written into new files
     */
    JudgedRound judge(RoundTask task, List<TableSource> earlier, boolean writing);
}
