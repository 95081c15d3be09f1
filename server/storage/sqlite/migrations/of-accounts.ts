import type { Migration } from './migration.ts';

/** Who signs in. */
export const OF_ACCOUNTS: readonly Migration[] = [
  {
    name: 'accounts, and what of sign-ins has been used',
    up: `
      CREATE TABLE account (
        player_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        avatar TEXT NOT NULL,
        since REAL NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE used_sign_in (mark TEXT PRIMARY KEY, until REAL NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX used_sign_in_until ON used_sign_in (until);
      -- Guests who have become part of an account. \`is_half\`: it is being done.
      CREATE TABLE merged_guest (
        guest_id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        at REAL NOT NULL,
        is_half INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX merged_guest_since ON merged_guest (at);
      CREATE INDEX merged_guest_half ON merged_guest (guest_id) WHERE is_half = 1;
      CREATE INDEX merged_guest_account ON merged_guest (account_id);
    `,
  },
  {
    name: 'accounts that were signed out everywhere',
    up: `
      ALTER TABLE account ADD COLUMN signed_out REAL;
      CREATE INDEX account_signed_out ON account (signed_out) WHERE signed_out IS NOT NULL;
    `,
  },
];
