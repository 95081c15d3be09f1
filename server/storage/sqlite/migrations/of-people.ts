import type { Migration } from './migration.ts';

/** Questions with a history, journals with an owner, bans, pages of players, and who is forgotten. */
export const OF_PEOPLE: readonly Migration[] = [
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
  {
    name: 'friends, who asks whom, who has blocked whom',
    up: `
      CREATE TABLE friend_card (
        player_id TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        avatar TEXT NOT NULL,
        is_hidden INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX friend_card_code ON friend_card (code);
      -- Two people, the lesser id first.
      CREATE TABLE friend_pair (
        low TEXT NOT NULL,
        high TEXT NOT NULL,
        -- When nothing is left of it; NULL: something is between them.
        ends REAL,
        body TEXT NOT NULL,
        PRIMARY KEY (low, high)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX friend_pair_high ON friend_pair (high);
      CREATE INDEX friend_pair_ends ON friend_pair (ends) WHERE ends IS NOT NULL;
    `,
  },
  {
    name: 'what players gained is summed for the rankings',
    up: `
      -- Rises with each change of a player, of all of them together. 0: their history is not summed yet (sum-gains.ts).
      ALTER TABLE player ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX player_changed ON player (change, id);
      -- Who is best on a day follows from the sums.
      DROP INDEX player_top;
      ALTER TABLE player DROP COLUMN day;
      ALTER TABLE player DROP COLUMN day_xp;
      ALTER TABLE player DROP COLUMN day_at;
      -- Beside the players: the last of them may be forgotten, and no number comes twice.
      CREATE TABLE player_changes (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), n INTEGER NOT NULL) STRICT;
      INSERT INTO player_changes VALUES (1, 0);
      CREATE INDEX person_page_hidden ON person_page (player_id) WHERE is_hidden = 1 AND player_id IS NOT NULL;
    `,
  },
];
