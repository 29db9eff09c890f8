package org.lectern.server.content.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.engine.query.Space;
import org.lectern.server.Eventually;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Refused;
import org.lectern.server.store.Actor;
import org.lectern.server.store.AuditQuery;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.Sighting;
import org.lectern.server.store.SiteRow;

/** Sites, saved embeds, and where those were seen, on any database. */
abstract class EmbeddingContract {

    static final Instant NOW = Instant.parse("2031-05-01T12:00:00Z");
    static final Actor ADA = Actor.user("ada", "Ada", null);
    static final SiteRow WATER = new SiteRow(
            "water",
            0,
            "Water & \u00c4",
            List.of("https://a.example", "https://b.example:8443"),
            List.of("main"),
            "maroon",
            Locale.forLanguageTag("pt-BR"),
            ZoneId.of("Europe/Berlin"),
            Map.of("event", "https://a.example/e/{slug}"),
            Instant.EPOCH);
    static final EmbedRow BAR = new EmbedRow(
            "",
            0,
            "water",
            "The bar",
            "share-bar",
            Map.of("entry", "event/tide", "url", "https://a.example/?\u00e4"),
            new EmbedRow.Fallback("All", URI.create("https://a.example/all")),
            false,
            Instant.EPOCH);

    private final List<Change> told = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private Follower follower;
    private Embeddings embeddings;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        database.write(transaction -> {
            transaction.spaces().put(new Space("main", Locale.ENGLISH, ZoneOffset.UTC));
            return NOW;
        });
        follower = Follower.start(database);
        follower.listen(told::addAll);
        embeddings = new Embeddings(database, follower, () -> NOW);
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    private static EmbedRow named(EmbedRow embed, String name) {
        return new EmbedRow(
                embed.id(),
                0,
                embed.site(),
                name,
                embed.widget(),
                embed.parameters(),
                null,
                embed.retired(),
                Instant.EPOCH);
    }

    @Test
    void what_was_written_is_read_as_it_was_written() {
        var site = embeddings.addSite(ADA, WATER);
        var embed = embeddings.addEmbed(ADA, BAR);

        assertThat(site.version()).isEqualTo(1);
        assertThat(site.changedAt()).isEqualTo(NOW);
        assertThat(embeddings.site("water")).contains(site);
        assertThat(site)
                .usingRecursiveComparison()
                .ignoringFields("version", "changedAt")
                .isEqualTo(WATER);
        assertThat(embed.id()).matches("[0-9a-hjkmnp-tv-z]{12}");
        assertThat(embeddings.embed(embed.id())).contains(embed);
        assertThat(embed)
                .usingRecursiveComparison()
                .ignoringFields("id", "version", "changedAt")
                .isEqualTo(BAR);
        assertThat(embeddings.sites()).containsExactly(site);
        assertThat(embeddings.site("fire")).isEmpty();
        assertThat(embeddings.embed("000000000000")).isEmpty();
    }

    @Test
    void every_change_is_told_before_it_is_acknowledged_and_is_in_the_audit() {
        embeddings.addSite(ADA, WATER);
        assertThat(told).hasSize(1);
        var embed = embeddings.addEmbed(ADA, BAR);
        assertThat(told).hasSize(2);
        embeddings.changeEmbed(ADA, named(embed, "Other"), 1);

        assertThat(told)
                .extracting(change -> change.subjectKind() + " " + change.subject())
                .containsExactly("site water", "embed " + embed.id(), "embed " + embed.id());
        assertThat(told).allMatch(Change::isPublic);
        var audit = database.read(transaction -> transaction.audit().find(AuditQuery.newest(9)));
        assertThat(audit)
                .extracting(row -> row.action() + " " + row.subjectKind())
                .containsExactly("change embed", "create embed", "create site");
    }

    @Test
    void the_directory_knows_a_change_before_it_is_acknowledged() {
        var directory = new Directory(database, follower);
        var site = embeddings.addSite(ADA, WATER);
        assertThat(directory.site("water")).contains(site);
        var embed = embeddings.addEmbed(ADA, BAR);
        assertThat(directory.embed(embed.id())).contains(new Saved(embed, site));
        var other = embeddings.addSite(ADA, reading(WATER, "fire", "main"));
        var moved = embeddings.changeEmbed(ADA, at(embed, "fire"), 1);
        assertThat(directory.embed(embed.id())).contains(new Saved(moved, other));
        embeddings.removeSite(ADA, "water", 1);
        assertThat(directory.site("water")).isEmpty();
        var renamed = embeddings.changeSite(ADA, reading(WATER, "fire", "main"), 1);
        assertThat(directory.embed(embed.id())).contains(new Saved(moved, renamed));
        assertThat(directory.embed("000000000000")).isEmpty();

        assertThat(new Directory(database, follower).embed(embed.id())).contains(new Saved(moved, renamed));
    }

    @Test
    void the_directory_learns_what_others_write() throws Exception {
        try (var there = Follower.start(database)) {
            var directory = new Directory(database, there);
            var site = embeddings.addSite(ADA, WATER);
            var embed = embeddings.addEmbed(ADA, BAR);

            Eventually.until(() -> directory.embed(embed.id()).isPresent());
            assertThat(directory.embed(embed.id())).contains(new Saved(embed, site));
        }
    }

    @Test
    void the_directory_knows_without_a_database_what_it_knew() {
        embeddings.addSite(ADA, WATER);
        var embed = embeddings.addEmbed(ADA, BAR);
        var directory = new Directory(database, follower);

        database.close();

        assertThat(directory.embed(embed.id()).map(Saved::embed)).contains(embed);
        assertThat(directory.site("water")).isPresent();
        assertThat(directory.embed("000000000000")).isEmpty();
    }

    @Test
    void who_does_not_know_the_version_changes_nothing() {
        embeddings.addSite(ADA, WATER);
        var embed = embeddings.addEmbed(ADA, BAR);
        embeddings.changeSite(ADA, WATER, 1);
        embeddings.changeEmbed(ADA, named(embed, "Other"), 1);

        assertThatThrownBy(() -> embeddings.changeSite(ADA, WATER, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("The site is at version 2, not 1: someone wrote meanwhile; read it and write again");
        assertThatThrownBy(() -> embeddings.changeEmbed(ADA, embed, 1))
                .hasMessage("The embed is at version 2, not 1: someone wrote meanwhile; read it and write again");
        embeddings.addSite(ADA, reading(WATER, "fire", "main"));
        assertThatThrownBy(() -> embeddings.removeSite(ADA, "fire", 2))
                .hasMessage("The site is at version 1, not 2: someone wrote meanwhile; read it and write again");
        assertThat(embeddings.embed(embed.id()).orElseThrow().name()).isEqualTo("Other");
    }

    @Test
    void a_name_is_taken_once_and_a_site_with_embeds_stays() {
        embeddings.addSite(ADA, WATER);
        assertThatThrownBy(() -> embeddings.addSite(ADA, WATER))
                .hasMessage("There is a site of the name water already: choose another name");
        var embed = embeddings.addEmbed(ADA, BAR);
        assertThatThrownBy(() -> embeddings.removeSite(ADA, "water", 1))
                .hasMessage("The site water has 1 embed, which stay as long as pages may carry them: give them to"
                        + " another site first");
        embeddings.changeEmbed(ADA, embed.retire(), 1);
        assertThatThrownBy(() -> embeddings.removeSite(ADA, "water", 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> embeddings.addEmbed(ADA, at(BAR, "fire")))
                .hasMessage("There is no site fire: /api/v1/admin/sites lists them");
        assertThatThrownBy(() -> embeddings.addSite(ADA, reading(WATER, "fire", "secret")))
                .hasMessage("There is no space secret; there are main");
        embeddings.addSite(ADA, reading(WATER, "fire", "main"));
        embeddings.changeEmbed(ADA, at(embed, "fire"), 2);
        embeddings.removeSite(ADA, "water", 1);
        assertThat(embeddings.sites()).extracting(SiteRow::name).containsExactly("fire");
    }

    private static EmbedRow at(EmbedRow embed, String site) {
        return new EmbedRow(embed.id(), 0, site, embed.name(), embed.widget(), Map.of(), null, false, Instant.EPOCH);
    }

    private static SiteRow reading(SiteRow site, String name, String space) {
        return new SiteRow(name, 0, site.title(), List.of(), List.of(space), null, null, null, Map.of(), Instant.EPOCH);
    }

    @Test
    void embeds_come_in_pages_of_one_site_or_all() {
        embeddings.addSite(ADA, WATER);
        embeddings.addSite(ADA, reading(WATER, "fire", "main"));
        for (int i = 0; i < 5; i++) {
            embeddings.addEmbed(ADA, i == 0 ? at(BAR, "fire") : BAR);
        }

        var all = new ArrayList<EmbedRow>();
        for (var page = embeddings.embeds(null, "", 2); !page.isEmpty(); ) {
            all.addAll(page);
            page = embeddings.embeds(null, page.get(page.size() - 1).id(), 2);
        }
        assertThat(all).hasSize(5).extracting(EmbedRow::id).isSorted().doesNotHaveDuplicates();
        assertThat(embeddings.embeds("fire", "", 9)).hasSize(1);
    }

    @Test
    void what_was_seen_is_written_once_and_counted_on_while_the_database_is_away() {
        embeddings.addSite(ADA, WATER);
        var id = embeddings.addEmbed(ADA, BAR).id();
        var away = new AtomicBoolean(true);
        var sightings = new Sightings(
                () -> {
                    if (away.get()) {
                        throw new IllegalStateException("gone");
                    }
                    return database;
                },
                () -> NOW);
        sightings.saw(id, from("https://a.example/page?who=me"));
        sightings.saw(id, from("https://a.example/other"));
        sightings.saw(id, name -> null);
        sightings.saw(null, from("https://a.example/"));
        sightings.saw(id, name -> name.equals("Referer") ? "https://search.example/" : "document");
        sightings.saw(id, from("about:blank"));
        sightings.flush();
        assertThat(embeddings.seen(id)).isEmpty();

        away.set(false);
        sightings.flush();
        sightings.flush();

        var today = LocalDate.of(2031, 5, 1);
        assertThat(embeddings.seen(id)).containsExactly(new Sighting(id, today, "https://a.example", 2));
        sightings.saw(id, from("https://a.example/page"));
        sightings.flush();
        assertThat(embeddings.seen(id)).containsExactly(new Sighting(id, today, "https://a.example", 3));
    }

    @Test
    void no_crowd_of_invented_origins_fills_the_memory_or_keeps_others_out_for_more_than_a_day() {
        embeddings.addSite(ADA, WATER);
        var id = embeddings.addEmbed(ADA, BAR).id();
        var now = new AtomicReference<>(NOW);
        var sightings = new Sightings(() -> database, now::get);
        for (int i = 0; i < 12_000; i++) {
            sightings.saw(id, from("https://w" + i + ".example/"));
        }
        sightings.flush();
        sightings.saw(id, from("https://a.example/"));
        sightings.flush();
        assertThat(embeddings.seen(id)).hasSize(Sightings.MOST_ORIGINS).noneMatch(seen -> seen.origin()
                .equals("https://a.example"));

        now.set(NOW.plus(Duration.ofDays(1)));
        sightings.saw(id, from("https://a.example/"));
        sightings.flush();
        assertThat(embeddings.seen(id)).hasSize(Sightings.MOST_ORIGINS).anyMatch(seen -> seen.origin()
                .equals("https://a.example"));
    }

    @Test
    void nor_does_it_while_the_database_is_away() {
        var rounds = new AtomicInteger();
        var sightings = new AtomicReference<Sightings>();
        sightings.set(new Sightings(
                () -> {
                    for (int i = 0; i < 300; i++) {
                        sightings.get().saw("000000000000", from("https://w" + rounds + "-" + i + ".example/"));
                    }
                    throw new IllegalStateException("gone");
                },
                () -> NOW));
        sightings.get().saw("000000000000", from("https://a.example/"));
        while (rounds.incrementAndGet() < 5) {
            sightings.get().flush();
            assertThat(sightings.get().waiting("000000000000")).isEqualTo(Sightings.MOST_ORIGINS);
        }
    }

    @Test
    void sightings_add_up_by_day() {
        embeddings.addSite(ADA, WATER);
        var id = embeddings.addEmbed(ADA, BAR).id();
        var day = LocalDate.of(2031, 5, 1);
        database.write(transaction -> {
            var seen = transaction.sightings();
            seen.add(new Sighting(id, day, "https://a.example", 2));
            seen.add(new Sighting(id, day, "https://a.example", 3));
            seen.add(new Sighting(id, day, "https://b.example", 1));
            seen.add(new Sighting(id, day.plusDays(1), "https://a.example", 1));
            seen.add(new Sighting("000000000000", day, "https://a.example", 1));
            return id;
        });

        assertThat(embeddings.seen(id))
                .containsExactly(
                        new Sighting(id, day.plusDays(1), "https://a.example", 1),
                        new Sighting(id, day, "https://a.example", 5),
                        new Sighting(id, day, "https://b.example", 1));
        database.write(transaction -> transaction.sightings().forget(day.plusDays(1)));
        assertThat(embeddings.seen(id)).hasSize(1);
    }

    private static UnaryOperator<@Nullable String> from(String referer) {
        return name -> name.equals("Referer") ? referer : null;
    }
}
