import type { Catalogue } from '../catalogue.ts';
import { listed, seconds as secondsOf } from '../figures.ts';
import { plural } from './german.ts';

export const hostingWords: Pick<Catalogue, 'pace' | 'leading' | 'waitingPlay' | 'roomSheet' | 'studio' | 'desk'> = {
  pace: {
    title: 'Tempo',
    arcade: 'Arcade',
    standard: 'Normal',
    relaxed: 'Gemütlich',
    notes: {
      arcade: 'Antworten und Punkte blitzen nur auf: halb so lang wie sonst.',
      standard: 'Zeit, eine Antwort zu genießen, und weniger davon, wenn ihr schnell seid.',
      relaxed: 'Mehr Zeit zum Lesen und um über jede Antwort zu reden.',
    },
    chips: { arcade: 'Arcade-Tempo', standard: '', relaxed: 'Gemütliches Tempo' },
    ready: 'Bereit',
    next: 'Weiter',
    readyOf: (n, of) => `${n} von ${of} bereit`,
    lastMissing: 'Alle anderen sind bereit.',
  },
  leading: {
    lead: 'Ich leite und spiele nicht mit',
    note: 'Die Tasten der Leitung behältst du. Niemand wartet auf deine Antwort, und du hast keinen Platz.',
    phones: 'Handys zeigen nur Antworten',
    phonesOn: (screens) =>
      plural(screens, {
        one: 'Ein großer Bildschirm ist an: Er zeigt die Frage.',
        other: '# große Bildschirme sind an: Sie zeigen die Frage.',
      }),
    phonesOff: (link) => `Öffne ${link} auf einem großen Bildschirm: Bis dahin zeigen Handys alles.`,
    onBigScreen: 'Die Frage steht auf dem großen Bildschirm.',
    leads: 'Leitet',
  },
  waitingPlay: {
    tap: (name) => `${name} hüpfen lassen`,
    practice: 'Übungsfrage',
    nothing: 'Zählt für nichts.',
    right: 'Richtig.',
    wrong: (right) => `Die war’s nicht. ${right}`,
    next: 'Noch eine',
    questions: [
      {
        ask: 'Was macht eine richtige Antwort mehr wert?',
        right: 'Wenn sie früher kommt',
        wrong: ['Wenn man sie zweimal gibt', 'Ein längerer Name', 'Den Raum zu leiten'],
      },
      {
        ask: 'Mitten im Match bricht deine Verbindung ab. Was wird aus deinem Platz?',
        right: 'Er bleibt für dich frei',
        wrong: ['Ein Bot bekommt ihn', 'Die Leitung bekommt ihn', 'Er ist weg'],
      },
      {
        ask: 'Kannst du eine Antwort ändern, die schon fest ist?',
        right: 'Nein, die erste gilt',
        wrong: ['Ja, einmal', 'Ja, bis zum Gong', 'Nur wenn sie falsch war'],
      },
      {
        ask: 'Was fängt mit zwei richtigen Antworten hintereinander an?',
        right: 'Eine Serie, und Extrapunkte',
        wrong: ['Ein Gleichstand', 'Eine Revanche', 'Gar nichts'],
      },
      {
        ask: 'Wann kommt der Gong früher?',
        right: 'Wenn alle geantwortet haben',
        wrong: ['Wenn der Leitung langweilig ist', 'Wenn jemand richtig liegt', 'Nie'],
      },
    ],
  },
  roomSheet: {
    title: 'Der Raum',
    allWell: 'Alle kommen mit.',
    slow: (n) => plural(n, { one: '# Person ist gerade langsam.', other: '# Personen sind gerade langsam.' }),
    well: 'Kommt mit',
    away: 'Verbindung weg',
    missing: 'Noch keine Antwort',
    missed: (n) =>
      plural(n, { one: 'Keine Antwort auf die letzte Frage', other: 'Keine Antwort auf die letzten # Fragen' }),
    alike: (names) => `Gleiches Netz wie ${listed(names)}`,
    tooFast: (n) =>
      plural(n, { one: '# Antwort zu schnell für einen Menschen', other: '# Antworten zu schnell für einen Menschen' }),
    line: (seconds) => `Langsame Leitung: ${secondsOf(seconds * 1000)}`,
  },
  studio: {
    title: 'Agentenstudio',
    loading: 'Das Set wird geöffnet',
    how: 'Woher die Fragen kommen',
    pickTopics: 'Themen wählen',
    askAgent: 'Agent fragen',
    choose: {
      language: 'Sprache der Fragen',
      usual: (name) => `Wie dieser Server (${name})`,
      kinds: 'Arten von Fragen',
      allKinds: 'Alle Arten',
      choiceOnly: 'Nur vier Knöpfe',
    },
  },
  desk: {
    title: 'Pult',
    loading: 'Das Pult wird geöffnet',
  },
};
