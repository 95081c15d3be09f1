/**
 * The database's history, oldest first; `PRAGMA user_version` says how many a file has seen. A released
 * migration is never changed: add another one.
 */
export const MIGRATIONS: readonly { readonly name: string; readonly up: string }[] = [
  {
    name: 'questions, matches and their journal',
    up: `
      CREATE TABLE question (
        id TEXT PRIMARY KEY,
        topic TEXT NOT NULL,
        difficulty TEXT NOT NULL,
        kind TEXT NOT NULL,
        lang TEXT NOT NULL,
        revision INTEGER NOT NULL,
        -- Luck of the draw: fixed for a question, so that a seeded point on it starts an index scan.
        dice INTEGER NOT NULL,
        -- 0 to 100, Bayesian; 50 until players say otherwise. Below the threshold a question is not drawn.
        quality REAL NOT NULL DEFAULT 50,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX question_draw ON question (topic, lang, difficulty, kind, dice);
      CREATE INDEX question_draw_mix ON question (lang, difficulty, kind, dice);

      CREATE TABLE match_record (
        id TEXT PRIMARY KEY,
        ended_at REAL NOT NULL,
        mode TEXT NOT NULL,
        topic TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX match_record_recent ON match_record (ended_at DESC);
      CREATE TABLE match_player (
        player_id TEXT NOT NULL,
        match_id TEXT NOT NULL REFERENCES match_record (id) ON DELETE CASCADE,
        ended_at REAL NOT NULL,
        PRIMARY KEY (player_id, match_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX match_player_recent ON match_player (player_id, ended_at DESC);

      CREATE TABLE journal (
        match_id TEXT PRIMARY KEY,
        opened INTEGER NOT NULL,
        head TEXT NOT NULL
      ) STRICT;
      CREATE TABLE journal_input (
        match_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (match_id, number)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'draws by standing; topics counted as they change',
    up: `
      -- Neighbouring ids had neighbouring dice. \`dice\` is a function of ours (database.ts).
      UPDATE question SET dice = dice(id);
      -- 2 good: drawn; 1 poor: drawn where nothing else is left; 0: waits for review.
      ALTER TABLE question ADD COLUMN standing INTEGER NOT NULL DEFAULT 2;
      DROP INDEX question_draw;
      DROP INDEX question_draw_mix;
      -- A draw reads nothing but this index until it knows which questions it takes.
      CREATE INDEX question_draw ON question (topic, lang, difficulty, kind, standing, dice, id);
      CREATE INDEX question_list ON question (topic, id);
      CREATE INDEX question_review ON question (standing, quality, id);

      CREATE TABLE topic_count (topic TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO topic_count SELECT topic, count(*) FROM question WHERE standing > 0 GROUP BY topic;
      CREATE TRIGGER question_added AFTER INSERT ON question WHEN NEW.standing > 0 BEGIN
        INSERT INTO topic_count VALUES (NEW.topic, 1) ON CONFLICT (topic) DO UPDATE SET n = n + 1;
      END;
      CREATE TRIGGER question_removed AFTER DELETE ON question WHEN OLD.standing > 0 BEGIN
        UPDATE topic_count SET n = n - 1 WHERE topic = OLD.topic;
      END;
      CREATE TRIGGER question_moved AFTER UPDATE OF topic, standing ON question BEGIN
        UPDATE topic_count SET n = n - 1 WHERE OLD.standing > 0 AND topic = OLD.topic;
        INSERT INTO topic_count SELECT NEW.topic, 1 WHERE NEW.standing > 0 ON CONFLICT (topic) DO UPDATE SET n = n + 1;
      END;

      DROP INDEX match_record_recent;
      CREATE INDEX match_record_recent ON match_record (ended_at DESC, id);
      DROP INDEX match_player_recent;
      CREATE INDEX match_player_recent ON match_player (player_id, ended_at DESC, match_id);
      CREATE INDEX journal_opened ON journal (opened, match_id);
    `,
  },
  {
    name: 'feedback and players',
    up: `
      CREATE TABLE vote (
        question_id TEXT NOT NULL,
        player_id TEXT NOT NULL,
        vote TEXT NOT NULL,
        -- A reviewer has seen this flag: it does not count any more.
        settled INTEGER NOT NULL DEFAULT 0,
        note TEXT,
        at REAL NOT NULL,
        PRIMARY KEY (question_id, player_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX vote_totals ON vote (question_id, settled, vote);
      CREATE INDEX vote_notes ON vote (question_id, at DESC) WHERE note IS NOT NULL;
      CREATE TABLE item (
        question_id TEXT PRIMARY KEY,
        decision TEXT NOT NULL DEFAULT 'none',
        tally TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      -- Matches whose answers are in the tallies.
      CREATE TABLE item_match (match_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      ALTER TABLE question ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
      DROP INDEX question_review;
      CREATE INDEX question_review ON question (quality, id) WHERE standing = 0 AND retired = 0;

      -- How many are drawn of each cell: a draw asks about none that is empty.
      DROP TRIGGER question_added;
      DROP TRIGGER question_removed;
      DROP TRIGGER question_moved;
      DROP TABLE topic_count;
      CREATE TABLE question_cell (
        topic TEXT NOT NULL,
        lang TEXT NOT NULL,
        difficulty TEXT NOT NULL,
        kind TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (topic, lang, difficulty, kind)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO question_cell
        SELECT topic, lang, difficulty, kind, count(*) FROM question WHERE standing > 0 GROUP BY 1, 2, 3, 4;
      CREATE TRIGGER question_added AFTER INSERT ON question WHEN NEW.standing > 0 BEGIN
        INSERT INTO question_cell VALUES (NEW.topic, NEW.lang, NEW.difficulty, NEW.kind, 1)
          ON CONFLICT (topic, lang, difficulty, kind) DO UPDATE SET n = n + 1;
      END;
      CREATE TRIGGER question_removed AFTER DELETE ON question WHEN OLD.standing > 0 BEGIN
        UPDATE question_cell SET n = n - 1
          WHERE topic = OLD.topic AND lang = OLD.lang AND difficulty = OLD.difficulty AND kind = OLD.kind;
      END;
      CREATE TRIGGER question_moved AFTER UPDATE OF topic, lang, difficulty, kind, standing ON question BEGIN
        UPDATE question_cell SET n = n - 1
          WHERE OLD.standing > 0
            AND topic = OLD.topic AND lang = OLD.lang AND difficulty = OLD.difficulty AND kind = OLD.kind;
        INSERT INTO question_cell SELECT NEW.topic, NEW.lang, NEW.difficulty, NEW.kind, 1 WHERE NEW.standing > 0
          ON CONFLICT (topic, lang, difficulty, kind) DO UPDATE SET n = n + 1;
      END;

      CREATE TABLE player (
        id TEXT PRIMARY KEY,
        day INTEGER NOT NULL,
        day_xp INTEGER NOT NULL,
        day_at REAL NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX player_top ON player (day, day_xp DESC, day_at, id);
      -- Matches whose changes of ratings are fixed.
      CREATE TABLE player_match (match_id TEXT PRIMARY KEY, elo_changes TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE player_history (
        player_id TEXT NOT NULL,
        match_id TEXT NOT NULL,
        at REAL NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (player_id, match_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX player_history_recent ON player_history (player_id, at DESC, match_id);
    `,
  },
  {
    name: 'agents, jobs and datasets',
    up: `
      CREATE TABLE agent_blob (id TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
      CREATE TABLE agent_release (
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        -- The place among the name's releases, from 1.
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (name, version)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX agent_release_order ON agent_release (name, number DESC);
      CREATE TABLE agent_latest (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE agent_revocation (subject TEXT PRIMARY KEY, reason TEXT NOT NULL, at REAL NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE job (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        due REAL,
        attempt INTEGER NOT NULL DEFAULT 0,
        result TEXT,
        error TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX job_due ON job (kind, due, id) WHERE due IS NOT NULL;

      CREATE TABLE dataset (version INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE dataset_latest (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), version INTEGER NOT NULL) STRICT;
    `,
  },
  {
    name: 'a place to write to, for whoever asks whether the disk still takes anything',
    up: `
      CREATE TABLE alive (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), pings INTEGER NOT NULL) STRICT;
    `,
  },
  {
    name: 'records are packed; matches that were set aside',
    up: `
      -- The record as compressed JSON; older ones are text in \`body\`.
      ALTER TABLE match_record ADD COLUMN packed BLOB;
      -- A record that is pruned takes its players' rows with it.
      CREATE INDEX match_player_match ON match_player (match_id);
      CREATE TABLE match_aside (match_id TEXT PRIMARY KEY, at REAL NOT NULL, packed BLOB NOT NULL) STRICT;
      CREATE INDEX match_aside_recent ON match_aside (at DESC, match_id);
    `,
  },
  {
    name: 'votes count by where they come from; flagged questions are found',
    up: `
      -- A keyed hash of an address. What was said before this was known counts by player.
      ALTER TABLE vote ADD COLUMN origin TEXT;
      UPDATE vote SET origin = player_id;
      ALTER TABLE vote ADD COLUMN weight REAL NOT NULL DEFAULT 1;
      DROP INDEX vote_totals;
      CREATE INDEX vote_totals ON vote (question_id, settled, origin, vote, weight);
      -- In play, with a flag that no reviewer has settled.
      ALTER TABLE question ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
      UPDATE question SET flagged = 1
        WHERE id IN (SELECT question_id FROM vote WHERE settled = 0 AND vote = 'flag');
      CREATE INDEX question_flagged ON question (quality, id) WHERE flagged = 1 AND standing > 0 AND retired = 0;
    `,
  },
  {
    name: 'reported lines of the chat',
    up: `
      CREATE TABLE line_report (id TEXT PRIMARY KEY, at REAL NOT NULL, body TEXT NOT NULL) STRICT;
      CREATE INDEX line_report_oldest ON line_report (at, id);
    `,
  },
  {
    name: 'the daily ten',
    up: `
      CREATE TABLE daily_deck (day INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE daily_try (
        day INTEGER NOT NULL,
        player_id TEXT NOT NULL,
        match_id TEXT NOT NULL,
        -- When it was over; NULL before.
        ended_at REAL,
        -- Its time, of one that is over and counts.
        ranked_ms REAL,
        body TEXT NOT NULL,
        PRIMARY KEY (day, player_id)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX daily_try_match ON daily_try (match_id);
      CREATE INDEX daily_try_played ON daily_try (player_id, day DESC) WHERE ended_at IS NOT NULL;
      CREATE INDEX daily_try_ranked ON daily_try (day, ranked_ms, ended_at, player_id) WHERE ranked_ms IS NOT NULL;
    `,
  },
  {
    name: 'drafts and packs',
    up: `
      CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        player_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        updated_at REAL NOT NULL,
        head TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX draft_of_player ON draft (player_id, updated_at DESC, id);
      CREATE INDEX draft_oldest ON draft (updated_at, id);

      CREATE TABLE pack (
        id TEXT PRIMARY KEY,
        topic TEXT NOT NULL,
        player_id TEXT NOT NULL,
        state TEXT NOT NULL,
        held_for TEXT,
        published_at REAL NOT NULL,
        head TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX pack_topic ON pack (topic);
      CREATE INDEX pack_of_player ON pack (player_id, published_at DESC, id);
      CREATE INDEX pack_in_state ON pack (state, published_at DESC, id);
    `,
  },
  {
    name: 'questions keep their history; votes and answers belong to what was read',
    up: `
      -- The first revision that reads as the present one does.
      ALTER TABLE question ADD COLUMN since INTEGER NOT NULL DEFAULT 1;
      -- Of whose answers the tally is.
      ALTER TABLE item ADD COLUMN since INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE vote ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
      UPDATE vote SET revision = coalesce((SELECT revision FROM question WHERE id = question_id), 1);
      DROP INDEX vote_totals;
      CREATE INDEX vote_totals ON vote (question_id, settled, origin, vote, weight, revision);
      CREATE INDEX question_retired ON question (quality, id) WHERE retired = 1;

      -- Revisions that were replaced, with what had been said and answered of them.
      CREATE TABLE question_past (
        question_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        at REAL NOT NULL,
        body TEXT NOT NULL,
        feedback TEXT NOT NULL,
        PRIMARY KEY (question_id, revision)
      ) STRICT, WITHOUT ROWID;

      -- Every vote as it was handed in. Nothing is ever taken out, so that numbers have no gaps.
      CREATE TABLE vote_log (
        number INTEGER PRIMARY KEY,
        question_id TEXT NOT NULL,
        player_id TEXT NOT NULL,
        at REAL NOT NULL,
        revision INTEGER NOT NULL,
        vote TEXT NOT NULL,
        weight REAL NOT NULL,
        UNIQUE (question_id, player_id, at)
      ) STRICT;
      INSERT INTO vote_log (question_id, player_id, at, revision, vote, weight)
        SELECT question_id, player_id, at, revision, vote, weight FROM vote ORDER BY at, question_id, player_id;
    `,
  },
  {
    name: 'a journal has an owner, under an epoch that rises as it changes hands',
    up: `
      -- The token of a process in journal/; empty: of whoever has the data folder to itself.
      ALTER TABLE journal ADD COLUMN owner TEXT NOT NULL DEFAULT '';
      ALTER TABLE journal ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX journal_owner ON journal (owner, opened, match_id);
    `,
  },
  {
    name: 'bans, and the log of the desk',
    up: `
      CREATE TABLE ban (
        id TEXT PRIMARY KEY,
        at REAL NOT NULL,
        -- NULL: for good.
        ends REAL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX ban_recent ON ban (at DESC, id);
      CREATE INDEX ban_ends ON ban (ends, id) WHERE ends IS NOT NULL;
      CREATE TABLE audit_entry (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    `,
  },
  {
    name: 'pages of players; who is forgotten',
    up: `
      CREATE TABLE person_page (
        handle TEXT PRIMARY KEY,
        -- NULL, and no name and face: the player is forgotten since gone_at.
        player_id TEXT,
        is_hidden INTEGER NOT NULL DEFAULT 0,
        name TEXT,
        avatar TEXT,
        gone_at REAL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX person_page_player ON person_page (player_id) WHERE player_id IS NOT NULL;
      -- Of whom nothing is kept any more: a hash of the id. \`leaver\` stands there while it is being done.
      CREATE TABLE person_gone (mark TEXT PRIMARY KEY, at REAL NOT NULL, leaver TEXT) STRICT, WITHOUT ROWID;
      CREATE INDEX person_gone_since ON person_gone (at);
      CREATE INDEX person_gone_half ON person_gone (mark) WHERE leaver IS NOT NULL;
      CREATE INDEX vote_of_player ON vote (player_id);
      CREATE INDEX vote_log_of_player ON vote_log (player_id);
    `,
  },
  {
    name: 'what names people is found by them',
    up: `
      -- Records that list only who sat at the end. They are packed, so list-old-records.ts reads them, a few at a time.
      CREATE TABLE match_unlisted (
        match_id TEXT PRIMARY KEY REFERENCES match_record (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      INSERT INTO match_unlisted SELECT id FROM match_record;
      CREATE INDEX daily_try_of_player ON daily_try (player_id);

      -- NULL: nobody's, or of somebody who is forgotten.
      ALTER TABLE ban ADD COLUMN player_id TEXT;
      UPDATE ban SET player_id =
        coalesce(json_extract(body, '$.playerId'), CASE WHEN id LIKE 'player/%' THEN substr(id, 8) END);
      CREATE INDEX ban_of_player ON ban (player_id) WHERE player_id IS NOT NULL;
      ALTER TABLE audit_entry ADD COLUMN player_id TEXT;
      UPDATE audit_entry SET player_id = json_extract(body, '$.playerId');
      CREATE INDEX audit_entry_of_player ON audit_entry (player_id) WHERE player_id IS NOT NULL;

      -- A report's id held its reporter's. \`report_of_before\` is a function of ours (database.ts).
      UPDATE line_report SET body = report_of_before(body);
      UPDATE line_report SET id = json_extract(body, '$.id');
      -- Nothing has to be made the same a second time any more.
      UPDATE person_gone SET leaver = json_remove(leaver, '$.key') WHERE leaver IS NOT NULL;
    `,
  },
];
