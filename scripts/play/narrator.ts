import type { RoyaleView } from '#shared/modes/last-brain-standing/royale-view.ts';
import { beatsOf, type PlotView } from '#shared/modes/saboteur/plot-view.ts';
import { type PublicView, publicView } from '#shared/rules/audience.ts';
import type { Match } from '#shared/rules/match.ts';
import { ladderView } from '#shared/rules/roster-view.ts';
import type { BotParty } from './bots-at-play.ts';
import { twistLines } from './twist-lines.ts';

/** A ladder that is longer is cut to its best. */
const LADDER_MAX = 24;
const BEST_TOLD = 10;
/** More who fall at once are only counted. */
const NAMED_MAX = 6;

/** Tells a match in the terminal: what everybody in the room sees, and nothing else. */
export class Narrator {
  private readonly party: BotParty;
  private toldRound = -1;
  private lastPhase = '';

  constructor(party: BotParty) {
    this.party = party;
  }

  /** The lines of the phase that has just begun. */
  phase(): string[] {
    const { set, match } = this.party;
    const view = publicView(set, match);
    const lines = view.stage === 'told' && view.round !== this.toldRound ? questionLines(view) : [];
    if (lines.length > 0) this.toldRound = view.round;
    const all = view.rules[view.mode]?.all;
    if (view.mode === 'saboteur' && all) lines.push(...plotLines(match, all as PlotView));
    if (view.mode === 'last-brain-standing' && all) lines.push(...royaleLines(match, all as RoyaleView));
    lines.push(...twistLines(match, view, this.lastPhase));
    this.lastPhase = view.phase;
    return lines;
  }

  podium(): string[] {
    const ladder = ladderView(this.party.match);
    const told = ladder.length > LADDER_MAX ? ladder.slice(0, BEST_TOLD) : ladder;
    const lines = told.map(
      ({ rank, name, score }) => `${String(rank).padStart(4)}. ${name.padEnd(16)} ${String(score).padStart(6)}`,
    );
    if (told.length < ladder.length) lines.push(`      ... and ${ladder.length - told.length} more`);
    return ['', 'Podium', ...lines];
  }
}

function questionLines({ round, question, reveal }: PublicView): string[] {
  if (!question || !reveal) return [];
  const lines = ['', `${String(round + 1).padStart(2)}. ${question.stem}`];
  question.options.forEach(({ id, text }, i) => {
    const mark = reveal.right.includes(id) ? '*' : ' ';
    lines.push(`    ${mark} ${'ABCDEF'[i]} ${text.padEnd(36)} ${`${reveal.shares[i] ?? 0} %`.padStart(5)}`);
  });
  if (question.options.length === 0 || question.kind === 'order') lines.push(`    * ${reveal.text}`);
  const first = reveal.fastest[0];
  if (first) lines.push(`      fastest: ${first.name}, ${(first.ms / 1000).toFixed(2)} s`);
  return lines;
}

function royaleLines(match: Match, { cut }: RoyaleView): string[] {
  if (match.phase.name !== 'cut' || !cut) return [];
  const fallen = match.seats.filter((seat) => seat.out?.round === cut.round).map(({ name }) => name);
  const who = fallen.length <= NAMED_MAX ? `out: ${list(fallen)}` : `${fallen.length} are out`;
  if (cut.isSudden)
    return ['', `    Sudden death, ${cut.from} stand: ${fallen.length > 0 ? `${who}.` : 'nobody falls.'}`];
  return ['', `    The cut, ${cut.from} to ${cut.to}: ${who}. The last to stay has ${cut.line} points.`];
}

function plotLines(match: Match, { saboteurs, last, story }: PlotView): string[] {
  const nameOf = (seat: number): string => match.seats[seat]?.name ?? '';
  const { name } = match.phase;
  if (name === 'roles')
    return ['', `    The roles are dealt: ${saboteurs} of you ${saboteurs === 1 ? 'is' : 'are'} lying.`];
  if (name === 'ballots' && last) {
    const counts = last.counts.map(([seat, count]) => `${nameOf(seat)} ${count}`);
    const named = last.named
      ? `${nameOf(last.named.seat)} is named: ${last.named.isSaboteur ? 'a saboteur, unmasked.' : 'innocent.'}`
      : 'Nobody has more than half.';
    return ['', `    The vote of ${last.voters}: ${counts.length > 0 ? list(counts) : 'nobody is accused'}. ${named}`];
  }
  if (name !== 'unmask' || !story) return [];
  return [
    '',
    'The masks fall',
    ...story.masks.map(
      ({ seat, isCaught, points }) =>
        `      ${nameOf(seat)} was a saboteur, ${isCaught ? 'and was caught' : 'and got away with it'}: ${points} points`,
    ),
    ...beatsOf(story).map(
      ({ round, seat, pushed, fooled, isMost }) =>
        `${String(round + 1).padStart(4)}. ${nameOf(seat)} pushed ${pushed}: ${
          fooled.length > 0 ? `fooled ${list(fooled.map(nameOf))}` : 'nobody followed'
        }${isMost ? ', and most were wrong' : ''}`,
    ),
  ];
}

function list(words: readonly string[]): string {
  return words.join(', ');
}
