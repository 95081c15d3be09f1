import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { account } from './account.ts';
import { chainReaction } from './chain-reaction.ts';
import { daily } from './daily.ts';
import { doubleFinale } from './double-finale.ts';
import { friends } from './friends.ts';
import { plural } from './german.ts';
import { heard } from './heard.ts';
import { hostingWords } from './hosting.ts';
import { lastBrainStanding } from './last-brain-standing.ts';
import { leaderboardPulse } from './leaderboard-pulse.ts';
import { lightningRound } from './lightning-round.ts';
import { matchWords } from './match.ts';
import { miniBoss } from './mini-boss.ts';
import { miniPoll } from './mini-poll.ts';
import { peopleWords } from './people.ts';
import { profile } from './profile.ts';
import { rankings } from './rankings.ts';
import { recap } from './recap.ts';
import { refusals } from './refusals.ts';
import { roomWords } from './rooms.ts';
import { saboteur } from './saboteur.ts';
import { show } from './show.ts';
import { spectate } from './spectate.ts';
import { stage } from './stage.ts';
import { stealAPoint } from './steal-a-point.ts';
import { story } from './story.ts';
import { teams } from './teams.ts';
import { told } from './told.ts';
import { topicWords } from './topic-words.ts';
import { wager } from './wager.ts';
import { watch } from './watch.ts';

/** German: du, short, as people talk in a game. */
export const de: Catalogue = {
  brand: 'Quizcade',
  people: (n) => plural(n, { one: '# Person', other: '# Personen' }),
  ...roomWords,
  ...matchWords,
  ...peopleWords,
  ...hostingWords,
  account,
  daily,
  friends,
  profile,
  rankings,
  recap,
  show,
  stage,
  story,
  watch,
  spectate,
  heard,
  told,
  topicWords,
  refusals,
  chainReaction,
  lastBrainStanding,
  leaderboardPulse,
  doubleFinale,
  lightningRound,
  miniBoss,
  miniPoll,
  saboteur,
  stealAPoint,
  teams,
  wager,
  connection: {
    joining: 'Du nimmst Platz',
    joiningLong: 'Das Platznehmen dauert. Die Verbindung ist langsam, oder etwas steht ihr im Weg.',
    /** Before the door of a show: why, and at which place of the queue; 0: there is none. */
    doorWait: (why: string, position: number) =>
      position > 0 ? `${why} Du bist Nummer ${figure(position)}.` : `${why} Diese Seite wartet für dich.`,
    lost: 'Verbindung weg. Gleich wieder da.',
    notNow: 'Gerade gibt es keine Verbindung. Versuch es gleich noch mal.',
    lostBlocked: 'Die Live-Verbindung kommt hier nicht zustande. Es wird weiter versucht.',
    elsewhere: 'Hier weiterspielen',
    retry: 'Noch mal versuchen',
    reload: 'Seite neu laden',
    home: 'Zur Startseite',
    away: 'Der Server ist nicht erreichbar. Prüf die Verbindung und versuch es noch mal.',
    odd: 'Der Server hat etwas Unverständliches geantwortet. Versuch es noch mal.',
    noRoom: 'Zu diesem Code gibt es keinen offenen Raum.',
    blocked:
      'Dieses Netz lässt die Seite durch, aber nicht die Live-Verbindung, die das Spiel braucht (ein WebSocket). Nimm ein anderes Netz, etwa mobile Daten, oder bitte die Leute, die es betreiben, sie zu erlauben.',
    seatKept:
      'Der Raum ist nicht erreichbar. Dein Platz bleibt, solange das Match läuft: Versuch es, sobald du wieder online bist.',
    seatBlocked:
      'Dieses Netz lässt die Live-Verbindung des Spiels nicht mehr durch (ein WebSocket). Dein Platz bleibt, solange das Match läuft: Nimm ein anderes Netz, etwa mobile Daten.',
    broken: 'Auf dieser Seite ist etwas kaputtgegangen, nicht im Netz. Lade sie neu, dann geht es weiter.',
  },
  settings: {
    title: 'Einstellungen',
    sound: 'Ton',
    volume: 'Lautstärke',
    music: 'Musik',
    lessSound: 'Weniger Ton',
    motion: 'Weniger Bewegung',
    vibrate: 'Vibration',
    name: 'Name',
    close: 'Fertig',
    cancel: 'Abbrechen',
    language: 'Sprache',
    browserLanguage: (name) => `Wie der Browser (${name})`,
    languageNote: 'Die Seite wird neu aufgebaut. Fragen bleiben in der Sprache, in der sie geschrieben sind.',
  },
  missing: { title: 'Hier ist nichts', text: 'Diese Adresse führt nirgendwohin. Auf der Startseite steht alles.' },
};
