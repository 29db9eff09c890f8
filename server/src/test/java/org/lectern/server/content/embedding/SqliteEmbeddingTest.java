package org.lectern.server.content.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.query.Space;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Database;

class SqliteEmbeddingTest extends EmbeddingContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }

    @Test
    void what_cannot_be_read_after_a_change_is_a_failure_and_not_what_it_was() {
        var place = folder.resolve("other");
        var reading = Database.sqlite(place);
        try (var writing = Database.sqlite(place);
                var follower = Follower.start(writing)) {
            writing.write(transaction -> {
                transaction.spaces().put(new Space("main", Locale.ENGLISH, ZoneOffset.UTC));
                return place;
            });
            var embeddings = new Embeddings(writing, follower, () -> NOW);
            embeddings.addSite(ADA, WATER);
            var embed = embeddings.addEmbed(ADA, BAR);
            var directory = new Directory(reading, follower);
            assertThat(directory.embed(embed.id())).isPresent();

            reading.close();
            embeddings.changeEmbed(ADA, embed.retire(), 1);

            assertThatThrownBy(() -> directory.embed(embed.id())).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> directory.site("water")).isInstanceOf(RuntimeException.class);
        }
    }
}
