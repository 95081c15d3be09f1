import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { account } from './account.ts';
import { chainReaction } from './chain-reaction.ts';
import { daily } from './daily.ts';
import { doubleFinale } from './double-finale.ts';
import { friends } from './friends.ts';
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
import { plural } from './spanish.ts';
import { spectate } from './spectate.ts';
import { stage } from './stage.ts';
import { stealAPoint } from './steal-a-point.ts';
import { story } from './story.ts';
import { teams } from './teams.ts';
import { told } from './told.ts';
import { topicWords } from './topic-words.ts';
import { wager } from './wager.ts';
import { watch } from './watch.ts';

/** Spanish: tú, short, as people talk in a game. */
export const es: Catalogue = {
  brand: 'Quizcade',
  people: (n) => plural(n, { one: '# persona', other: '# personas' }),
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
    joining: 'Buscando tu sitio',
    joiningLong: 'Seguimos buscando tu sitio. La conexión va lenta, o algo se le pone delante.',
    /** Before the door of a show: why, and at which place of the queue; 0: there is none. */
    doorWait: (why: string, position: number) =>
      position > 0 ? `${why} Eres el número ${figure(position)}.` : `${why} Esta página espera por ti.`,
    lost: 'Conexión perdida. Volviendo.',
    notNow: 'Ahora mismo no hay conexión. Prueba dentro de un momento.',
    lostBlocked: 'La conexión en vivo no se abre aquí. Seguimos intentándolo.',
    elsewhere: 'Jugar aquí',
    retry: 'Probar otra vez',
    reload: 'Recargar la página',
    home: 'Ir a la portada',
    away: 'No se llega al servidor. Revisa la conexión y prueba otra vez.',
    odd: 'El servidor ha respondido algo sin sentido. Prueba otra vez.',
    noRoom: 'Con ese código no hay ninguna sala abierta.',
    blocked:
      'Esta red deja pasar la página, pero no la conexión en vivo que necesita el juego (un WebSocket). Prueba con otra red, como los datos móviles, o pide a quien la lleva que la permita.',
    seatKept: 'No se llega a la sala. Conservas tu sitio mientras dure la partida: prueba en cuanto tengas conexión.',
    seatBlocked:
      'Esta red ya no deja pasar la conexión en vivo del juego (un WebSocket). Conservas tu sitio mientras dure la partida: prueba con otra red, como los datos móviles.',
    broken: 'Se ha roto algo en esta página, no en la red. Recárgala para seguir.',
  },
  settings: {
    title: 'Ajustes',
    sound: 'Sonido',
    volume: 'Volumen',
    music: 'Música',
    lessSound: 'Menos sonido',
    motion: 'Menos movimiento',
    vibrate: 'Vibración',
    name: 'Nombre',
    close: 'Listo',
    cancel: 'Cancelar',
    language: 'Idioma',
    browserLanguage: (name) => `Como el navegador (${name})`,
    languageNote: 'La página se vuelve a cargar. Las preguntas siguen en el idioma en que se escribieron.',
  },
  missing: { title: 'Aquí no hay nada', text: 'Esta dirección no lleva a ninguna parte. En la portada está todo.' },
};
