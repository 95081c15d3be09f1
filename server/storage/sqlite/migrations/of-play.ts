import type { Migration } from './migration.ts';

/** Questions, matches, what is said of questions, and players. */
export const OF_PLAY: readonly Migration[] = [
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
];
