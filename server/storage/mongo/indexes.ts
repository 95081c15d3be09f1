/** One index: the collection, the key in order, and the query it serves. `_id_` is every collection's own. */
export interface DeclaredIndex {
  readonly collection: CollectionName;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
  /** Documents without the field are not in it. */
  readonly sparse?: true;
  readonly serves: string;
}

export type CollectionName =
  | 'questions'
  | 'question_revisions'
  | 'matches'
  | 'match_asides'
  | 'journals'
  | 'journal_buckets'
  | 'owners'
  | 'votes'
  | 'vote_log'
  | 'items'
  | 'item_matches'
  | 'players'
  | 'player_matches'
  | 'player_history'
  | 'agent_blobs'
  | 'agent_releases'
  | 'agent_revocations'
  | 'jobs'
  | 'datasets'
  | 'dataset_pointers'
  | 'line_reports'
  | 'bans'
  | 'audit_entries'
  | 'daily_decks'
  | 'daily_tries'
  | 'drafts'
  | 'packs'
  | 'person_pages'
  | 'person_gone'
  | 'friend_cards'
  | 'friend_pairs'
  | 'accounts'
  | 'merged_guests'
  | 'used_sign_ins'
  | 'workflow_runs'
  | 'workflow_keys'
  | 'meta';

/** Every index there is. A query names the one it needs (served-by.ts); what no query names is not here. */
export const INDEXES = {
  question_draw: {
    collection: 'questions',
    key: { topic: 1, lang: 1, difficulty: 1, kind: 1, standing: 1, dice: 1, _id: 1 },
    serves: 'a draw: a walk over the dice of one cell, from the index alone',
  },
  question_list_topic: { collection: 'questions', key: { topic: 1, _id: 1 }, serves: 'pages of a topic' },
  question_list_level: { collection: 'questions', key: { difficulty: 1, _id: 1 }, serves: 'pages of a difficulty' },
  question_list_both: {
    collection: 'questions',
    key: { topic: 1, difficulty: 1, _id: 1 },
    serves: 'pages of a topic and a difficulty',
  },
  question_review: {
    collection: 'questions',
    key: { standing: 1, retired: 1, quality: 1, _id: 1 },
    serves: 'what waits for a reviewer, the worst first',
  },
  question_flagged: {
    collection: 'questions',
    key: { flagged: 1, retired: 1, quality: 1, _id: 1 },
    serves: 'what somebody flagged, the worst first',
  },
  question_in_play: {
    collection: 'questions',
    key: { topic: 1, lang: 1, standing: 1 },
    serves: 'whether a topic has more in play than it needs',
  },
  question_cells: {
    collection: 'questions',
    key: { standing: 1, topic: 1, lang: 1, difficulty: 1, kind: 1 },
    serves: 'how many are drawn, by cell: counted from the index alone',
  },
  revision_recent: {
    collection: 'question_revisions',
    key: { question: 1, revision: -1 },
    serves: 'what a question was before, newest first',
  },
  vote_log_said: {
    collection: 'vote_log',
    key: { question: 1, player: 1, at: 1 },
    unique: true,
    serves: 'whether a vote is in the log',
  },
  match_recent: { collection: 'matches', key: { endedAt: -1, _id: 1 }, serves: 'matches of everybody, newest first' },
  match_of_player: {
    collection: 'matches',
    key: { players: 1, endedAt: -1, _id: 1 },
    serves: 'matches of one player, newest first',
  },
  aside_recent: {
    collection: 'match_asides',
    key: { at: -1, _id: 1 },
    serves: 'matches that were set aside, newest first',
  },
  journal_opened: { collection: 'journals', key: { opened: 1, _id: 1 }, serves: 'all journals, oldest first' },
  journal_owner: { collection: 'journals', key: { owner: 1 }, serves: 'what a process leaves that is dead' },
  vote_player: {
    collection: 'votes',
    key: { question: 1, player: 1 },
    unique: true,
    serves: 'one voice a player and question',
  },
  vote_totals: { collection: 'votes', key: { question: 1, settled: 1, vote: 1 }, serves: 'the totals of a question' },
  vote_notes: {
    collection: 'votes',
    key: { question: 1, hasNote: 1, at: -1 },
    serves: 'notes on a question, newest first',
  },
  vote_of_player: { collection: 'votes', key: { player: 1 }, serves: 'all that a player said' },
  vote_log_of_player: { collection: 'vote_log', key: { player: 1 }, serves: 'all that a player ever said' },
  page_of_player: {
    collection: 'person_pages',
    key: { player: 1 },
    unique: true,
    sparse: true,
    serves: 'a player’s page',
  },
  page_hidden: { collection: 'person_pages', key: { isHidden: 1, player: 1 }, serves: 'whose page is hidden' },
  gone_since: { collection: 'person_gone', key: { at: 1 }, serves: 'who is forgotten since a time' },
  gone_half: {
    collection: 'person_gone',
    key: { leaver: 1 },
    sparse: true,
    serves: 'who is being forgotten, and a process died meanwhile',
  },
  friend_code: { collection: 'friend_cards', key: { code: 1 }, unique: true, serves: 'whose friend code it is' },
  pair_of_player: { collection: 'friend_pairs', key: { people: 1 }, serves: 'all that is between a player and others' },
  pair_place: {
    collection: 'friend_pairs',
    key: { places: 1 },
    unique: true,
    sparse: true,
    serves: 'that a person has so many friends, asks and blocks and no more',
  },
  pair_ends: {
    collection: 'friend_pairs',
    key: { ends: 1, _id: 1 },
    sparse: true,
    serves: 'pairs of which nothing is left',
  },
  player_changed: {
    collection: 'players',
    key: { changed: 1, _id: 1 },
    serves: 'players whom a match has changed since a time, and those from before that was kept',
  },
  used_sign_in_until: {
    collection: 'used_sign_ins',
    key: { until: 1 },
    serves: 'what was used of sign-ins that are over',
  },
  account_signed_out: {
    collection: 'accounts',
    key: { signedOut: 1 },
    sparse: true,
    serves: 'accounts that were signed out everywhere since a time',
  },
  merged_since: { collection: 'merged_guests', key: { at: 1 }, serves: 'guests who became part of an account' },
  merged_half: {
    collection: 'merged_guests',
    key: { half: 1 },
    sparse: true,
    serves: 'guests who are becoming part of an account, and a process died meanwhile',
  },
  merged_of_account: {
    collection: 'merged_guests',
    key: { account: 1 },
    serves: 'guests who are part of an account',
  },
  history_match: {
    collection: 'player_history',
    key: { player: 1, match: 1 },
    unique: true,
    serves: 'whether a match is in a player’s history',
  },
  history_recent: {
    collection: 'player_history',
    key: { player: 1, at: -1, match: 1 },
    serves: 'a player’s history, newest first',
  },
  release_order: {
    collection: 'agent_releases',
    key: { name: 1, number: -1 },
    unique: true,
    serves: 'releases of a name, newest first; and the names in order',
  },
  report_oldest: { collection: 'line_reports', key: { at: 1, _id: 1 }, serves: 'reported lines, oldest first' },
  ban_recent: { collection: 'bans', key: { at: -1, _id: 1 }, serves: 'bans, newest first' },
  ban_of_player: { collection: 'bans', key: { player: 1 }, sparse: true, serves: 'bans because of a player' },
  audit_of_player: {
    collection: 'audit_entries',
    key: { player: 1 },
    sparse: true,
    serves: 'what was done at the desk about a player',
  },
  ban_ends: { collection: 'bans', key: { ends: 1, _id: 1 }, serves: 'bans that have ended' },
  daily_try_player: {
    collection: 'daily_tries',
    key: { player: 1, day: 1 },
    unique: true,
    serves: 'one try a player and day',
  },
  daily_try_match: { collection: 'daily_tries', key: { match: 1 }, unique: true, serves: 'the try of a match' },
  daily_try_played: {
    collection: 'daily_tries',
    key: { player: 1, isOver: 1, day: -1 },
    serves: 'a player’s tries that are over, the latest first',
  },
  daily_try_ranked: {
    collection: 'daily_tries',
    key: { day: 1, isRanked: 1, ms: 1, endedAt: 1, player: 1 },
    serves: 'the tries of a day that count, the quickest first',
  },
  draft_of_player: {
    collection: 'drafts',
    key: { player: 1, updatedAt: -1, _id: 1 },
    serves: 'a person’s drafts, the latest changed first',
  },
  draft_place: {
    collection: 'drafts',
    key: { place: 1 },
    unique: true,
    sparse: true,
    serves: 'that a person has so many drafts and no more',
  },
  draft_oldest: { collection: 'drafts', key: { updatedAt: 1, _id: 1 }, serves: 'drafts that nobody changes any more' },
  pack_topic: { collection: 'packs', key: { topic: 1 }, unique: true, serves: 'the pack of a topic' },
  pack_place: {
    collection: 'packs',
    key: { place: 1 },
    unique: true,
    sparse: true,
    serves: 'that a person has so many packs and no more',
  },
  pack_of_player: {
    collection: 'packs',
    key: { player: 1, publishedAt: -1, _id: 1 },
    serves: 'a person’s packs, the latest first',
  },
  pack_in_state: {
    collection: 'packs',
    key: { state: 1, publishedAt: -1, _id: 1 },
    serves: 'packs on the wall, and those that wait for a reviewer',
  },
  run_due: {
    collection: 'workflow_runs',
    key: { status: 1, due: 1, order: 1 },
    serves: 'the run that is due longest',
  },
  run_deadline: { collection: 'workflow_runs', key: { status: 1, deadline: 1 }, serves: 'runs that should be over' },
  run_finished: {
    collection: 'workflow_runs',
    key: { status: 1, finished: 1 },
    serves: 'runs that ended, oldest first',
  },
  run_order: { collection: 'workflow_runs', key: { order: -1 }, serves: 'runs, newest first' },
  run_order_name: { collection: 'workflow_runs', key: { name: 1, order: -1 }, serves: 'runs of one workflow' },
  run_order_status: { collection: 'workflow_runs', key: { status: 1, order: -1 }, serves: 'runs in one state' },
  run_order_both: {
    collection: 'workflow_runs',
    key: { name: 1, status: 1, order: -1 },
    serves: 'runs of one workflow in one state',
  },
  run_of_subject: {
    collection: 'workflow_runs',
    key: { name: 1, subject: 1, order: -1 },
    serves: 'the newest run about a subject',
  },
  run_of_step: { collection: 'workflow_runs', key: { 'steps.id': 1 }, serves: 'the run of a step' },
  run_of_signal: { collection: 'workflow_runs', key: { 'steps.signal': 1 }, serves: 'runs that wait for a signal' },
  job_due: { collection: 'jobs', key: { kind: 1, due: 1, _id: 1 }, serves: 'the job of a kind that is due longest' },
} as const satisfies Record<string, DeclaredIndex>;

export type IndexName = keyof typeof INDEXES | '_id_';
