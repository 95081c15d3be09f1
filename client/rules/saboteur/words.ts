import { figure, signed } from '../../i18n/figures.ts';

const several = (n: number, one: string, many: string): string => `${figure(n)} ${n === 1 ? one : many}`;

/** What saboteur says. */
export const WORDS = {
  title: 'Saboteur',
  onlyYou: 'Only your screen shows this',
  youAre: 'You are a saboteur',
  youSee: 'You see which answers are wrong. Talk the room into one of them.',
  misledPays: 'each time most of the room is misled',
  unmaskedCosts: 'if a vote unmasks you',
  ofYou: (among: number, saboteurs: number) =>
    saboteurs === 1 ? `of you among ${among}. You are alone` : `of you among ${among}. None of you knows another`,
  straightFace: 'Keep a straight face',
  hide: 'Hide',
  show: 'Show my role',
  hidden: 'Your role is hidden',
  streaming: 'Streaming? Hide your role, and this screen looks like everybody else’s.',
  whoTheySuspect: 'Whom they suspect',
  loyal: 'You are loyal',
  loyalHint: (saboteurs: number, among: number) =>
    `${several(saboteurs, 'of you', 'of you')} among ${among} ${saboteurs === 1 ? 'knows' : 'know'} the wrong answers and ${saboteurs === 1 ? 'pushes' : 'push'} them. Watch who leads you astray.`,
  whisper: 'Only you',
  decoy: 'Decoy',
  decoys: 'Decoys',
  noDecoys: 'No decoys this time: there is nothing to choose from.',
  heardDecoys: (letters: readonly string[]) =>
    `Only you: ${list(letters)} ${letters.length === 1 ? 'is a decoy' : 'are decoys'}.`,
  misled: 'Room misled',
  misledUnknown: 'too few to tell',
  misledHint: 'Over half at the bell: +300',
  banked: (points: number) => `Banked until the masks fall: ${figure(points)}`,
  whoMisled: 'Who misled you?',
  overHalf: (saboteurs: number, suspects: number) =>
    `More than half must agree. ${several(saboteurs, 'of these', 'of these')} ${figure(suspects)} ${saboteurs === 1 ? 'knows' : 'know'} the wrong answers.`,
  voteNumber: (number: number) => `Vote ${number}`,
  accuse: (name: string) => `Accuse ${name}`,
  you: 'You',
  nobodyYet: 'Nobody yet',
  sealed: 'Sealed. You may change it until the bell.',
  voted: (voted: number, voters: number) => `${figure(voted)} of ${figure(voters)} voted`,
  faceDown: ', face down for everyone until the bell',
  suspects: 'Suspects',
  allRight: 'All right',
  nothing: 'No answers yet',
  decoysPicked: (n: number) => several(n, 'decoy', 'decoys'),
  followed: (n: number) => several(n, 'followed', 'followed'),
  hasty: 'Fast, wrong',
  factDecoys: (n: number, of: number) => `Picked ${several(n, 'decoy', 'decoys')} in ${of}`,
  factQuestions: (rounds: readonly number[]) => `Question ${list(rounds.map((round) => String(round + 1)))}`,
  factFollowed: (n: number) => `${several(n, 'other', 'others')} followed within a second`,
  factHasty: (n: number) => `${several(n, 'wrong answer', 'wrong answers')} in haste`,
  factRight: (n: number) => several(n, 'right answer', 'right answers'),
  lookFirst: 'Choose somebody to see what speaks against them.',
  accused: (n: number) => several(n, 'ballot', 'ballots'),
  named: (name: string, count: number, voters: number) => `${name}, named by ${figure(count)} of ${figure(voters)}`,
  isSaboteur: 'A saboteur. The mask is off: 500 points less.',
  accusedThem: (points: number) =>
    `You accused them: ${figure(points)} points more for you when the masks fall. Your ballot stays secret.`,
  isInnocent: 'Innocent. Just unlucky.',
  nobodyNamed: 'Nobody was named',
  nobodyNamedHint: 'It takes more than half of you.',
  masksOff: 'Masks off',
  othersWere: (names: readonly string[]) =>
    names.length === 0
      ? 'Masks off'
      : `Masks off · ${list(names)} ${names.length === 1 ? 'was the other one' : 'were the others'}`,
  gotAway: (name: string) => `${name} got away with it`,
  wasCaught: (name: string) => `${name} was caught`,
  caught: 'Caught',
  pushed: (name: string, what: string) => `${name} pushed ${what}`,
  rightWas: (what: string) => `It was ${what}.`,
  fooled: (n: number) => several(n, 'fooled', 'fooled'),
  youNamed: (name: string) => `You named ${name}`,
  ofVoters: (n: number, of: number) => `${figure(n)} of ${figure(of)}`,
  seePodium: 'See the podium',
  podiumNext: 'The podium in',
  podiumIn: (seconds: number) => `The podium in ${several(seconds, 'second', 'seconds')}`,
  noStory: 'Nobody pushed anything. The most honest saboteurs there ever were.',
  points: (points: number) => signed(points),
  somebody: 'Somebody who left',
  heardEnd: (names: readonly string[]) =>
    `Masks off. ${list(names)} ${names.length === 1 ? 'was the saboteur' : 'were the saboteurs'}.`,
  heardVoted: (voted: number, voters: number) => `${figure(voted)} of ${figure(voters)} have voted.`,
  heardAccuse: (suspects: number) => `Who misled you? ${figure(suspects)} suspects.`,
} as const;

/** "A, C and D" */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
