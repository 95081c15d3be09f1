import { titleOfId } from '#shared/questions/own-topic.ts';
import { TOPICS, topicById } from '#shared/questions/topics.ts';
import type { App } from './app.ts';
import { currentAddresses, inUrl } from './http/lan-addresses.ts';
import { askedKinds } from './match/asked-kinds.ts';
import { modRows } from './mods/mod-report.ts';
import type { Mods } from './mods/mods.ts';
import type { SignInConfig } from './sign-in/sign-in-config.ts';
import { whereOf } from './where-of.ts';

/** What a start prints: one aligned block, once. */
export async function startBlock(
  app: App,
  { port, resumed, mods, processes }: { port: number; resumed: number; mods: Mods; processes: number },
): Promise<string> {
  const { config, storage } = app.services;
  const lang = config.questionLang;
  const all = sumOf(await storage.questions.countByTopic());
  const kinds = askedKinds(app.services.registry.kinds, config.questionKinds);
  const counts = await storage.questions.countByTopic({ lang, kinds });
  const questions = sumOf(counts);
  const own = Object.keys(counts).filter((id) => !topicById(id));
  const topics = [
    ...TOPICS.filter((topic) => (counts[topic.id] ?? 0) > 0).map((topic) => topic.title),
    ...own.map(titleOfId),
  ];
  const isEverywhere = config.host === undefined || config.host === '0.0.0.0' || config.host === '::';
  const [best, ...others] = isEverywhere ? await currentAddresses(config.host) : [];
  const at = (address: string): string => `http://${inUrl(address)}:${port}`;
  const rows: [string, string][] = [
    ['Quizcade', config.publicUrl ?? at(isEverywhere ? 'localhost' : (config.host ?? 'localhost'))],
    ...(best ? [['on your network', at(best)] as [string, string]] : []),
    ...(others.length > 0 ? [['or', others.map(at).join(', ')] as [string, string]] : []),
    ['modes', app.services.registry.modes.map((mode) => mode.title).join(', ')],
    ...modRows(mods),
    ['topics', `${topics.length}: ${topics.join(', ')}`],
    ['questions', questions === all ? String(all) : `${questions} in ${lang}, of ${all} in the bank`],
    [
      'storage',
      storage.engine === 'sqlite' ? `SQLite in ${config.dataDir}` : `MongoDB at ${whereOf(config.mongodbUri ?? '')}`,
    ],
    ['sign-in', signInRow(config.signIn)],
    ...(resumed > 0
      ? [['resumed', `${resumed} ${resumed === 1 ? 'match' : 'matches'} from before the restart`] as [string, string]]
      : []),
    ...(processes > 1 ? [['processes', String(processes)] as [string, string]] : []),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return `\n${rows.map(([label, value]) => `  ${label.padEnd(width)}${wrap(value, width + 2)}`).join('\n')}\n\n  Ctrl-C ends it.\n\n`;
}

/** By which people sign in. */
function signInRow(signIn: SignInConfig | null): string {
  if (signIn === null) return 'off: everybody is a guest';
  if (signIn.kind === 'clerk') return `Clerk, of ${signIn.host}, coming back to ${signIn.page}`;
  return `OpenID Connect, by ${signIn.issuer}, coming back to ${signIn.page}`;
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Breaks a long value at commas, indented under itself. */
function wrap(text: string, indent: number): string {
  const lines = [''];
  for (const part of text.split(/(?<=, )/)) {
    const line = lines.at(-1) ?? '';
    if (line.length + part.length > 76 && line) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${' '.repeat(indent)}`);
}
