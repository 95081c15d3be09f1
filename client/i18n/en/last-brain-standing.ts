import { figure } from '../figures.ts';
import { plural } from './english.ts';

/** What the royale says. */
export const lastBrainStanding = {
  title: 'Last brain standing',
  inTheCrowd: 'In the crowd',
  cheeringFor: (crowd: number, alive: number) => `${figure(crowd)} of you, cheering for ${figure(alive)}`,
  youCallIt: (question: number) => `Question ${question} · you call it, they play it`,
  whereTo: 'Where will most survivors go?',
  figures: 'What the crowd called is shown after the bell.',
  ifYouCallIt: '+50 if you call it',
  yourCall: 'Your call',
  noCall: 'Nothing to call this time. Watch how they do.',
  yourPick: 'Your pick to win',
  choosePick: 'Who will be last? Back a player',
  again: 'Back another player',
  stillIn: 'still in',
  roar: 'The roar',
  roarHint: 'Every cheer of the crowd counts. It fades.',
  cheer: (face: string) => `Cheer: ${face}`,
  points: (points: number) => `${figure(points)} crowd points`,
  survived: 'You survived',
  out: 'You are out',
  outHint: 'From here you are the crowd: call the answers, back a player, cheer.',
  fell: (fallen: number) => (fallen === 1 ? 'One fell' : `${figure(fallen)} fell`),
  watchingHint: 'They join you in the crowd.',
  yourPlace: 'Your place',
  yourPoints: 'Your points',
  aboveTheLine: 'Above the line',
  theLine: (points: number) => `The line: ${figure(points)}`,
  nobodyFell: 'Nobody falls',
  sudden: 'Sudden death: be wrong while somebody else is right, and you are out.',
  nextCut: (questions: number, left: number) =>
    questions === 1
      ? `Next cut after the next question: ${figure(left)} stay`
      : `Next cut in ${questions} questions: ${figure(left)} stay`,
  nextIn: 'Next in',
  calledIt: 'You called it: +50',
  missedCall: 'They went elsewhere',
  seconds: (left: number) => plural(left, { one: '# second', other: '# seconds' }),
  decided: 'That was the last cut.',
  heard: (from: number, to: number) =>
    from === to ? `Nobody falls. ${figure(to)} stay.` : `The cut: ${figure(from)} to ${figure(to)}.`,
  heardSurvived: 'You survived.',
  heardOut: 'You are out, and in the crowd now.',
};
