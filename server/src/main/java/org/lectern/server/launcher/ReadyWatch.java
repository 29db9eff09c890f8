package org.lectern.server.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the server it just started whether it is ready, and passes on how far it is. */
final class ReadyWatch {
    private static final int INTERVAL_MILLIS = 100;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int ATTEMPTS = 6;

    private final URI address;
    private final PrintStream out;
    private final Set<String> said = new HashSet<>();

    ReadyWatch(URI server, PrintStream out) {
        this.address = URI.create(server + "/health/ready");
        this.out = out;
    }

    /** Returns when the server is ready, however long that takes as long as it says that it is on its way. */
    void untilReady() throws CannotStart {
        while (true) {
            Answer answer = ask();
            if (answer.status() == 200) {
                return;
            }
            if (answer.status() != 503 || !answer.first().matches("starting|failed")) {
                throw new CannotStart(
                        CannotStart.FAILED,
                        "the application was not deployed (" + address + " answered " + answer.status()
                                + "): the log above tells why.");
            }
            passOn(answer);
            pause();
        }
    }

    private void passOn(Answer answer) throws CannotStart {
        for (String line : answer.lines().subList(1, answer.lines().size())) {
            String[] step = line.split("\t", -1);
            if (step[1].equals("failed")) {
                throw new CannotStart(
                        CannotStart.FAILED, "its step \"" + step[0] + "\" failed: the log above tells why.");
            }
            if (step[1].equals("running") && said.add(line)) {
                out.println(step[2].isEmpty() ? step[0] + " ..." : step[0] + ": " + step[2]);
            }
        }
    }

    /** The first answers of a busy machine may take long; silence beyond the attempts is a failure. */
    private Answer ask() throws CannotStart {
        IOException last = new IOException("no answer");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return answer();
            } catch (SocketTimeoutException e) {
                last = e;
            } catch (IOException e) {
                throw silence(e);
            }
        }
        throw silence(last);
    }

    private CannotStart silence(IOException e) {
        return new CannotStart(
                CannotStart.FAILED,
                "nothing answers at " + address + " (" + e.getMessage() + "): the log above tells why.");
    }

    private Answer answer() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Accept", "text/plain");
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, text.lines().toList());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Answer(int status, List<String> lines) {
        String first() {
            return lines.isEmpty() ? "" : lines.get(0);
        }
    }
}
