import type { Manifest } from './manifest.ts';
import { SCHEMA_VERSION } from './row.ts';

/** The card of a dataset, in Markdown: what is in it, whose it is and how people are kept out of it. */
export function cardOf(manifests: readonly Manifest[]): string {
  const last = manifests.at(-1);
  if (!last)
    return '# Trivia feedback\n\nNothing is in it yet: the first shard is made when somebody has voted on a question.\n';
  const rows = sum(manifests.map((one) => one.rows));
  const firstDay = manifests.map((one) => one.firstDay).sort()[0];
  const lastDay = manifests
    .map((one) => one.lastDay)
    .sort()
    .at(-1);
  return `# Trivia feedback

What players of a Quizcade server said of its questions: ${rows} votes from ${firstDay} to ${lastDay}, in ${manifests.length} ${manifests.length === 1 ? 'shard' : 'shards'}.
Made from the manifests; schema version ${SCHEMA_VERSION}; the latest shard is \`${last.path}\` of ${last.createdAt}.

## What is in it

Each line of a shard is a JSON object: one vote, with the question as its player read it.

| field | what it is |
| --- | --- |
| \`number\` | 1, 2, 3 ... through all shards, without a gap |
| \`day\` | day of the vote, UTC |
| \`vote\` | \`up\`, \`down\`, \`flag\`, or \`none\`, which takes an earlier vote back |
| \`weight\` | what it weighs where it is a flag: 0.25 of a newcomer, up to 1 |
| \`voter\` | who said it, by a name that holds within the shard |
| \`questionId\`, \`revision\` | which question, and which of its revisions |
| \`question\` | that revision whole, in the server's own format; null where it is not known any more |
| \`statistics\` | what was known of that revision when the shard was made: answers, facility, discrimination, median time, votes in voices, quality |

Shards never change. A later one goes on where the one before it ended, and holds no vote twice.

| shard | rows | questions | bytes | sha-256 |
| --- | --- | --- | --- | --- |
${manifests.map((one) => `| ${one.path} | ${one.rows} | ${one.questions} | ${one.bytes} | \`${one.sha256}\` |`).join('\n')}

## Votes, topics, languages

${table('vote', total(manifests, 'votes'))}

${table('topic', total(manifests, 'topics'))}

${table('language', total(manifests, 'languages'))}

## Licences

Votes and statistics are facts. Each question is under the licence it names; by rows:

${table('licence', total(manifests, 'licences'))}

A question whose licence is \`unknown\` belongs to whoever wrote it: ask before you publish it elsewhere.

## People

There is no name, no address, no player id and no text of a player in it. A \`voter\` is a keyed hash (HMAC-SHA-256) of
the player's id; the key is made for one shard, is never written anywhere and is gone when the shard is done. So one
person's votes can be told from another's within a shard, and nobody, the host included, can lead them back to a
player or from one shard to the next. Of the time of a vote only the day is kept.

## What it is not

Players choose what they play and whether they vote: the votes are no sample of anybody. Flags may be organised; their
weight and the statistics in voices (one for each address) are there to see that.
`;
}

function total(
  manifests: readonly Manifest[],
  what: 'votes' | 'topics' | 'languages' | 'licences',
): [string, number][] {
  const counts = new Map<string, number>();
  for (const manifest of manifests)
    for (const [name, count] of Object.entries(manifest[what])) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

function table(name: string, rows: readonly [string, number][]): string {
  return [`| ${name} | rows |`, '| --- | --- |', ...rows.map(([key, count]) => `| ${cell(key)} | ${count} |`)].join(
    '\n',
  );
}

/** What somebody has called a topic or a licence cannot end the cell. */
function cell(words: string): string {
  return words.replace(/[\\|`\n]/g, (sign) => (sign === '\n' ? ' ' : `\\${sign}`));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
