import { builtinRegistry } from '#shared/builtin.ts';
import type { Plot } from '#shared/modes/saboteur/memory.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import type { Question } from '#shared/questions/question.ts';
import { botParty, phasesOf, questionsWanted } from '../play/bots-at-play.ts';
import { drawFrom, madeFor } from '../play/starter-questions.ts';

/** How matches of one size ended. Shares are 0 to 1. */
export interface SaboteurBalance {
  readonly players: number;
  readonly saboteurs: number;
  readonly matches: number;
  /** Saboteurs have more points, on average, than loyal players: they have won. */
  readonly won: number;
  /** A saboteur has the first place, and one is among the first third. */
  readonly first: number;
  readonly topThird: number;
  /** Of the saboteurs, those whom a vote had unmasked by the end. */
  readonly unmasked: number;
  /** Of each vote that was held: whom it named. */
  readonly votes: readonly { readonly held: number; readonly saboteur: number; readonly innocent: number }[];
  /** Mean points of each side, and what sabotage brought a saboteur. */
  readonly points: { readonly saboteur: number; readonly loyal: number; readonly sabotage: number };
  /** Loyal players who gave the answer that was pushed, of each push. */
  readonly fooledAPush: number;
  readonly pushes: number;
  /** Questions in which most of the loyal answers were wrong. */
  readonly misled: number;
}

/** Plays `matches` matches of bots, each with its own seed and questions. */
export function saboteurBalance(players: number, matches: number, bank: readonly Question[]): SaboteurBalance {
  const registry = builtinRegistry();
  const options = registry.refs(saboteur, {})[0]?.options ?? {};
  const sum = { won: 0, first: 0, topThird: 0, unmasked: 0, masks: 0, saboteur: 0, loyal: 0, sabotage: 0 };
  const pushed = { pushes: 0, fooled: 0, misled: 0, questions: 0 };
  const votes: { held: number; saboteur: number; innocent: number }[] = [];
  for (let i = 0; i < matches; i++) {
    const seed = `balance/saboteur/${players}/${i}`;
    const deck = drawFrom(madeFor(bank, saboteur), questionsWanted(saboteur, options, players), seed);
    const party = botParty({ registry, mode: saboteur, bots: players, deck, topic: 'mix', seed });
    for (const _ of phasesOf(party)) if (party.match.phase.name === 'unmask') break;
    const banked = party.match.seats.map(
      (seat) => (seat.slots.saboteur as { banked: number } | undefined)?.banked ?? 0,
    );
    for (const _ of phasesOf(party));
    const plot = party.match.slots.saboteur as Plot;
    const seats = party.match.seats.filter((seat) => seat.plays && seat.presence !== 'gone');
    const secret = seats.filter(({ seat }) => plot.secret.includes(seat));
    const loyal = seats.filter(({ seat }) => !plot.secret.includes(seat));
    const [theirs, ours] = [mean(secret.map(({ score }) => score)), mean(loyal.map(({ score }) => score))];
    const best = Math.min(...secret.map(({ rank }) => rank));
    sum.won += Number(theirs > ours);
    sum.first += Number(best === 1);
    sum.topThird += Number(best <= players / 3);
    sum.masks += secret.length;
    sum.unmasked += plot.unmasked.length;
    sum.saboteur += theirs;
    sum.loyal += ours;
    sum.sabotage += mean(secret.map(({ seat }) => banked[seat] ?? 0));
    pushed.pushes += plot.beats.length;
    for (const { fooled } of plot.beats) pushed.fooled += fooled.length;
    plot.votes.forEach(({ named }, n) => {
      const vote = votes[n] ?? { held: 0, saboteur: 0, innocent: 0 };
      votes[n] = vote;
      vote.held++;
      if (named) vote[named.isSaboteur ? 'saboteur' : 'innocent']++;
    });
    pushed.questions += deck.length;
    pushed.misled += new Set(plot.beats.filter(({ isMost }) => isMost).map(({ round }) => round)).size;
  }
  return {
    players,
    saboteurs: sum.masks / matches,
    matches,
    won: sum.won / matches,
    first: sum.first / matches,
    topThird: sum.topThird / matches,
    unmasked: sum.unmasked / sum.masks,
    votes: votes.map(({ held, saboteur: named, innocent }) => ({
      held: held / matches,
      saboteur: named / held,
      innocent: innocent / held,
    })),
    points: { saboteur: sum.saboteur / matches, loyal: sum.loyal / matches, sabotage: sum.sabotage / matches },
    pushes: pushed.pushes / sum.masks,
    fooledAPush: pushed.fooled / Math.max(1, pushed.pushes),
    misled: pushed.misled / pushed.questions,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
