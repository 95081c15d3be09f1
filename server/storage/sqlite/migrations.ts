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
];
