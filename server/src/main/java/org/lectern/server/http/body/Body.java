package org.lectern.server.http.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.lectern.server.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body on its way: called when bytes of it are there, and looked at by the watch when they are not. */
final class Body implements ReadListener {

    /** Where the next of the filters finds it. */
    static final String ATTRIBUTE = "org.lectern.body";

    private static final Logger LOG = LoggerFactory.getLogger(Body.class);

    private final AsyncContext request;
    private final BodyRoute route;
    private final int length;
    private final Bodies bodies;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean isOver;

    Body(AsyncContext request, BodyRoute route, int length, Bodies bodies) {
        this.request = request;
        this.route = route;
        this.length = length;
        this.bodies = bodies;
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        var in = request.getRequest().getInputStream();
        var some = new byte[8192];
        // Not isFinished(): the platform says so as soon as the last byte is there, read or not.
        for (int count = 0; !isOver && count >= 0 && in.isReady(); ) {
            count = in.read(some);
            if (count > 0) {
                received.write(some, 0, count);
                bodies.count(count);
            }
            goOnIfWhole();
        }
        if (!isOver && !bodies.hasMemory()) {
            refuse(Bodies.full());
        }
    }

    @Override
    public synchronized void onAllDataRead() throws IOException {
        onDataAvailable();
    }

    private void goOnIfWhole() {
        if (received.size() == length && end()) {
            request.getRequest().setAttribute(ATTRIBUTE, received.toByteArray());
            request.dispatch();
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        if (end()) {
            request.complete();
        }
    }

    synchronized void look() {
        var late = isOver ? null : route.lateness(received.size(), Duration.ofNanos(System.nanoTime() - began));
        if (late != null) {
            refuse(late);
        }
    }

    private void refuse(Problem problem) {
        if (end()) {
            var asked = (HttpServletRequest) request.getRequest();
            try {
                BodyDoor.refuse(problem, asked, (HttpServletResponse) request.getResponse());
            } catch (IOException gone) {
                LOG.debug("Nobody is there to be told: {}", problem.detail(), gone);
            }
            request.complete();
        }
    }

    /** Makes room for another, whatever becomes of it. */
    synchronized void forget() {
        isOver = true;
        bodies.gone(this, received.size());
    }

    private boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        bodies.gone(this, received.size());
        return true;
    }
}
