package org.lectern.server.importing;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.lectern.api.RefusedPage;

/** Reads some files ahead of the one that is asked for, by a thread of its own, so that nobody waits for both. */
final class ReadAhead implements AutoCloseable {

    private static final int MOST = 8;

    private final Iterator<PageFile> files;
    private final Function<PageFile, Pages.Understood> reading;
    private final Queue<Future<Pages.Understood>> coming = new ArrayDeque<>();
    private final ExecutorService reader;

    ReadAhead(List<PageFile> files, Function<PageFile, Pages.Understood> reading) {
        this.files = files.iterator();
        this.reading = reading;
        var loader = Thread.currentThread().getContextClassLoader();
        this.reader = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "lectern-import");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    /**
     * The next file, in their order, understood.
     *
     * @throws RefusedPage if this one is refused; the next can be asked for all the same
     */
    Pages.Understood next() {
        while (coming.size() < MOST && files.hasNext()) {
            var file = files.next();
            coming.add(reader.submit(() -> reading.apply(file)));
        }
        try {
            return coming.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("A page could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
