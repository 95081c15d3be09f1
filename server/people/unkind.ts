import {
  DataSet,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity';

/**
 * Names that nobody should have to sit beside. The library reads leet, look-alikes and stretched letters; its own list
 * of words refuses thousands of honest names (Fukuda, Dickson, Semenova), so the lists here are ours.
 */

/** Rude wherever they stand: no honest name is known that has one of them inside. */
const ANYWHERE = words(`
  fuck fvck fcuk phuck nigger nigga faggot bitch bullshit |hitler sieg[?]heil heil[?]hit holocaust motherf cocksuck
  shithead shitface dickhead dickface dickpic asshole arsehole assface buttplug butplug blowjob handjob rimjob lubejob
  gangbang fingerbang jerkoff deepthroat doggystyle ejacul masturbat masterbat fellat orgasm pussy bollock spastic
  chingchong africoon towelhead raghead wetback killyourself killurself kill[?]yourself kill[?]urself
`);

/** Rude as a word of their own. Inside longer ones they mean nothing: Penistone, Georgy, Harshit, Fagan. */
const WORDS = words(`
  anal anus arse arses ass asses bastard bastards bestiality boob boobs boobies chink chinks cock cuck cucks cum cums
  cunt cunts dck dildo dildos fag fags fagot fck felch fggot fistin fisting fk fuk fuker fukers fuks genocide gook
  gooks hentai incest jizz kkk kys molest molester molesters nazi nazis ngga nig nigs orgies orgy paedo paedophile
  paedophiles paedos pedo pedophile pedophiles pedos penis penises piss pissed pisser pisshead pissing pnis porn porno
  pornhub pornstar prick pricks prn rape raped rapes raping rapist rapists retard retarded retards scat sex sexy shit
  shite shits shitter shitty slut sluts slutty spic spics suicide terrorist terrorists tiddies tit tities tits titties
  titty tranny turd turds twat twats vagina vaginas wank wanker wankers wanking wanks whore whores
`);

/** Rude when nothing else is there: with another name beside them they are a person's or a place's. */
const ALONE = /^(dicks|dykes?|hookers?|negro(e?s)?|semen)$/i;
/** Honest names, and rude in this company. */
const COMPANY = /\b(big|fat|hard|my|small|suck\w*|ur|wet|your) ?(cock|dick)s?\b|\bdick ?(head|pic|suck)/i;

const anywhere = new RegExpMatcher({ ...englishRecommendedTransformers, ...patternsOf(ANYWHERE) });
const asWord = new RegExpMatcher({
  ...patternsOf(WORDS.map((word) => `|${word}|`)),
  // Doubled letters are left as they are: Titt and Asse are names.
  blacklistMatcherTransformers: [
    resolveConfusablesTransformer(),
    resolveLeetSpeakTransformer(),
    toAsciiLowerCaseTransformer(),
  ],
});

/** Words that are part of many an honest answer: said in a line they are talk, worn as a name they are not. */
const TALK = new Set(
  words(
    'anal anus genocide incest nazi nazis penis rape raped rapist scat sex spic spics suicide terrorist terrorists vagina',
  ),
);
const asTalk = new RegExpMatcher({
  ...patternsOf(WORDS.filter((word) => !TALK.has(word)).map((word) => `|${word}|`)),
  blacklistMatcherTransformers: [
    resolveConfusablesTransformer(),
    resolveLeetSpeakTransformer(),
    toAsciiLowerCaseTransformer(),
  ],
});
const anywhereInTalk = new RegExpMatcher({
  ...englishRecommendedTransformers,
  ...patternsOf(ANYWHERE.filter((word) => !/^(\|hitler|holocaust|orgasm|spastic|africoon)$/.test(word))),
});

/** Whether a line of talk would: a question may be about what nobody should be called. */
export function isUnkindTalk(line: string): boolean {
  const plain = line.normalize('NFKD').replace(/\p{M}/gu, '');
  const parts = plain.split(/[^\p{L}\p{N}@$!|+]+/u).filter(Boolean);
  const closed = plain.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}@$!|+]+/gu, ''));
  const texts = [line, parts.join(' '), closed.join(' '), ...joinedPieces(parts)];
  return [...new Set(texts.flatMap(spellings))].some(
    (text) => anywhereInTalk.hasMatch(text) || asTalk.hasMatch(text) || COMPANY.test(text),
  );
}

/** Pieces that were torn apart, put together: each end of a run of short ones, and each short one with its neighbours ("fuc k", "s h i t"). */
function joinedPieces(parts: readonly string[]): string[] {
  return parts.flatMap((part, i) => {
    if (part.length > 2) return [];
    const end = parts.findIndex((other, j) => j >= i && other.length > 2);
    const run = parts.slice(i, end < 0 ? parts.length : end).join('');
    const [before, after] = [parts[i - 1], parts[i + 1]];
    return [run, ...(before ? [before + part] : []), ...(after ? [part + after, (before ?? '') + part + after] : [])];
  });
}

/** Whether a name would make somebody else leave the table. */
export function isUnkind(name: string): boolean {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const parts = plain.split(/[^\p{L}\p{N}@$!|+]+/u).filter(Boolean);
  // Gaps are closed inside of a word, and where no part is a word: "f-uck", "f u c k"; "Ana L" stays two words.
  const closed = plain.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}@$!|+]+/gu, ''));
  const texts = [name, parts.join(' '), closed.join(' ')];
  if (parts.every((part) => part.length < 3)) texts.push(parts.join(''));
  const all = [...new Set(texts.flatMap(spellings))];
  // Of some words any piece will do: "fuc k".
  const pieces = parts.some((part) => part.length < 3) ? [...all, parts.join('')] : all;
  return pieces.some((text) => anywhere.hasMatch(text)) || all.some((text) => isRude(text));
}

function isRude(text: string): boolean {
  return asWord.hasMatch(text) || ALONE.test(text) || COMPANY.test(text);
}

/** A text as it stands, with signs read as letters, without numbers around its words, and with its stretched letters let go. */
function spellings(text: string): string[] {
  const signs = text.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign);
  const bare = text.replace(/(?<!\p{L})\p{N}+|\p{N}+(?!\p{L})/gu, '');
  const short = [1, 2].map((left) => text.replace(/(\p{L})\1{2,}/giu, (run) => run.slice(0, left)));
  return [text, signs, bare, ...short];
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

function patternsOf(patterns: readonly string[]): ReturnType<DataSet<unknown>['build']> {
  const phrases = new DataSet();
  for (const raw of patterns) phrases.addPhrase((phrase) => phrase.addPattern(parseRawPattern(raw)));
  return phrases.build();
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
