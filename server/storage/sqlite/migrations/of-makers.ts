import type { Migration } from './migration.ts';

/** Agents and datasets, reported lines, the daily ten, drafts and packs. */
export const OF_MAKERS: readonly Migration[] = [
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
];
