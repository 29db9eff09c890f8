package org.lectern.server.content.embedding;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Space;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Refusal;
import org.lectern.server.content.Refused;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.Sighting;
import org.lectern.server.store.SiteRow;
import org.lectern.server.store.Transaction;

/**
 * Sites and saved embeds for those who edit them; {@link Directory} is for those who ask for them. Whoever writes says which version he knows; when a write returns, it survives a
 * crash and this node answers accordingly. Safe for many threads.
 */
public final class Embeddings {

    private static final Duration NOTICE = Duration.ofSeconds(5);
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_LENGTH = 12;

    private final Database database;
    private final Follower follower;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    public Embeddings(Database database, Follower follower, InstantSource clock) {
        this.database = database;
        this.follower = follower;
        this.clock = clock;
    }

    /** All sites, by name. */
    public List<SiteRow> sites() {
        return database.read(transaction -> transaction.sites().all());
    }

    /** The site of a name, if there is one. */
    public Optional<SiteRow> site(String name) {
        return database.read(transaction -> transaction.sites().find(name));
    }

    /** The embed with an id, retired or not, if there is one. */
    public Optional<EmbedRow> embed(String id) {
        return database.read(transaction -> transaction.embeds().find(id));
    }

    /**
     * A page of embeds in the order of their ids, which is none that means anything.
     *
     * @param site null: of all sites
     * @param after the id after which it begins; empty for the first page
     */
    public List<EmbedRow> embeds(@Nullable String site, String after, int limit) {
        return database.read(transaction -> transaction.embeds().after(site, after, limit));
    }

    /** Where an embed was seen, the newest day first. */
    public List<Sighting> seen(String id) {
        return database.read(transaction -> transaction.sightings().of(id));
    }

    /**
     * Adds a site.
     *
     * @param wanted its version and time do not count
     * @throws Refused {@link Refusal.NameTaken}, {@link Refusal.NoSpaceToRead}
     */
    public SiteRow addSite(Actor actor, SiteRow wanted) {
        return write(actor, "create", Change.SITE, SiteRow::name, (transaction, at) -> {
            if (transaction.sites().find(wanted.name()).isPresent()) {
                throw new Refused(new Refusal.NameTaken("site", wanted.name()));
            }
            return put(transaction, wanted, 1, at);
        });
    }

    /**
     * Gives a site other settings.
     *
     * @param known the version that they are meant to replace
     * @throws Refused {@link Refusal.NoSite}, {@link Refusal.Outdated}, {@link Refusal.NoSpaceToRead}
     */
    public SiteRow changeSite(Actor actor, SiteRow wanted, long known) {
        return write(
                actor,
                "change",
                Change.SITE,
                SiteRow::name,
                (transaction, at) -> put(
                        transaction,
                        wanted,
                        known(transaction, wanted.name(), known).version() + 1,
                        at));
    }

    private static SiteRow put(Transaction transaction, SiteRow wanted, long version, Instant at) {
        var there = transaction.spaces().all().stream().map(Space::name).toList();
        for (int i = 0; i < wanted.spaces().size(); i++) {
            if (!there.contains(wanted.spaces().get(i))) {
                throw new Refused(new Refusal.NoSpaceToRead(i, wanted.spaces().get(i), there));
            }
        }
        var site = new SiteRow(
                wanted.name(),
                version,
                wanted.title(),
                wanted.origins(),
                wanted.spaces(),
                wanted.theme(),
                wanted.language(),
                wanted.zone(),
                wanted.pages(),
                at);
        transaction.sites().put(site);
        return site;
    }

    /**
     * Removes a site for which nothing is saved any more, retired embeds included.
     *
     * @param known the version that is meant
     * @throws Refused {@link Refusal.NoSite}, {@link Refusal.Outdated}, {@link Refusal.InUse}
     */
    public void removeSite(Actor actor, String name, long known) {
        write(actor, "remove", Change.SITE, SiteRow::name, (transaction, at) -> {
            var site = known(transaction, name, known);
            long embeds = transaction.embeds().of(name);
            if (embeds > 0) {
                throw new Refused(new Refusal.InUse(name, embeds));
            }
            transaction.sites().delete(name);
            return site;
        });
    }

    private static SiteRow known(Transaction transaction, String name, long known) {
        var site = transaction.sites().find(name).orElseThrow(() -> new Refused(new Refusal.NoSite(name)));
        if (site.version() != known) {
            throw new Refused(new Refusal.Outdated("site", known, site.version()));
        }
        return site;
    }

    /**
     * Saves an embed under a new id.
     *
     * @param wanted its id, version and time do not count
     * @throws Refused {@link Refusal.NoSite}
     */
    public EmbedRow addEmbed(Actor actor, EmbedRow wanted) {
        return write(
                actor,
                "create",
                Change.EMBED,
                EmbedRow::id,
                (transaction, at) -> put(transaction, newId(transaction), wanted, 1, at));
    }

    /**
     * Gives an embed other settings: every page that carries it shows them.
     *
     * @param known the version that they are meant to replace
     * @throws Refused {@link Refusal.NoEmbed}, {@link Refusal.Outdated}, {@link Refusal.NoSite}
     */
    public EmbedRow changeEmbed(Actor actor, EmbedRow wanted, long known) {
        return write(actor, "change", Change.EMBED, EmbedRow::id, (transaction, at) -> {
            var before = transaction
                    .embeds()
                    .find(wanted.id())
                    .orElseThrow(() -> new Refused(new Refusal.NoEmbed(wanted.id())));
            if (before.version() != known) {
                throw new Refused(new Refusal.Outdated("embed", known, before.version()));
            }
            return put(transaction, wanted.id(), wanted, known + 1, at);
        });
    }

    private static EmbedRow put(Transaction transaction, String id, EmbedRow wanted, long version, Instant at) {
        if (transaction.sites().find(wanted.site()).isEmpty()) {
            throw new Refused(new Refusal.NoSite(wanted.site()));
        }
        var embed = new EmbedRow(
                id,
                version,
                wanted.site(),
                wanted.name(),
                wanted.widget(),
                wanted.parameters(),
                wanted.fallback(),
                wanted.retired(),
                at);
        transaction.embeds().put(embed);
        return embed;
    }

    /** 60 bits: nobody finds one by trying, and two are never the same; that is looked after all the same. */
    private String newId(Transaction transaction) {
        while (true) {
            var id = new StringBuilder(ID_LENGTH);
            random.ints(ID_LENGTH, 0, DIGITS.length()).forEach(digit -> id.append(DIGITS.charAt(digit)));
            if (transaction.embeds().find(id.toString()).isEmpty()) {
                return id.toString();
            }
        }
    }

    /** What is done in one transaction, at its moment. */
    private interface Work<R> {
        R with(Transaction transaction, Instant at);
    }

    private <R> R write(Actor actor, String action, String kind, Function<R, String> subject, Work<R> work) {
        var done = database.write(transaction -> {
            var now = Millis.cut(clock.instant());
            var at = transaction.changes().newestAt().filter(now::isBefore).orElse(now);
            var result = work.with(transaction, at);
            var id = subject.apply(result);
            transaction.audit().append(at, actor, action, kind, id, "");
            return new Done<>(result, transaction.changes().append(Change.of(kind, id, actor, at)));
        });
        follower.await(done.change(), NOTICE);
        return done.result();
    }

    private record Done<R>(R result, long change) {}
}
