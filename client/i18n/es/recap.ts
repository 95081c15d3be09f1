import type { Catalogue } from '../catalogue.ts';
import { figure, listed, lower, upper } from '../figures.ts';
import { countWord, ordinal, plural } from './spanish.ts';

export const recap: Catalogue['recap'] = {
  reel: 'Mejores momentos',
  reelOf: (topic) => `Mejores momentos de ${topic}`,
  title: (moments) =>
    plural(moments, { one: 'Una noche en un momento', other: `Una noche en ${countWord(moments)} momentos` }),
  made: (seconds) => `${figure(seconds)} segundos, sacados del registro de la partida`,
  loading: 'Volviendo a jugar la partida',
  missing: 'Aquí no hay mejores momentos',
  strip: 'Los momentos. Pulsa uno para verlo otra vez.',
  moment: (number, of, head, line) => `Momento ${number} de ${of}. ${head}. ${line}.`,
  again: 'Otra más',
  saveGif: 'Guardar el GIF',
  saveVideo: 'Guardar el vídeo',
  making: (percent) => `En marcha: ${figure(percent)} %`,
  stop: 'Parar',
  share: 'Compartir',
  copy: 'Copiar texto y enlace',
  readyToShare: 'El GIF está listo. Pulsa Compartir otra vez.',
  copied: 'Copiado.',
  failed: 'No se ha podido hacer en este navegador.',
  shared: (heads, topic) => `${upper(listed(heads.map(lower)))}: una noche de ${topic} en Quizcade`,
  end: (topic) => `${topic}, en Quizcade`,
  finish: {
    head: (ms) => `Por ${figure(ms)} ms`,
    line: (name, other) => `${name} acertó justo antes que ${other}`,
  },
  streak: {
    head: (count) => `${upper(countWord(count))} seguidas`,
    line: (name) => `${name} acertó todas`,
  },
  climb: {
    head: (from, to) => `Del ${ordinal(from)} al ${ordinal(to)}`,
    line: (name, places) =>
      `${name} subió ${plural(places, { one: 'un puesto', other: `${countWord(places)} puestos` })}`,
  },
  lone: {
    head: 'Solo lo sabía uno',
    line: (name, players) => `${name}, entre ${figure(players)}`,
  },
  lead: {
    head: 'Cambio en cabeza',
    line: (name, other) => `${name} adelantó a ${other}`,
  },
  cut: {
    head: 'Sigue en pie',
    line: (name, to) => `${name}, en la última de las ${figure(to)} plazas`,
    lineBy: (name, points) => `${name} se salvó por ${plural(points, { one: '# punto', other: '# puntos' })}`,
  },
  unmasking: {
    head: 'Cae la máscara',
    line: (name, votes) =>
      plural(votes, { one: `Un voto desenmascaró a ${name}`, other: `# votos desenmascararon a ${name}` }),
  },
  steal: {
    head: (points) => plural(points, { one: '# robado', other: '# robados' }),
    line: (name, other) => `${name} se los quitó a ${other}`,
    lineBy: (name, other, ms) => `${name} se los quitó a ${other}, por ${figure(ms)} ms`,
  },
  chain: {
    head: (size) => `Cadena de ${figure(size)}`,
    line: (name, other) => `${name} primero y ${other} justo detrás`,
  },
};
