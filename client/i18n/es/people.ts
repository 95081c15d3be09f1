import type { Catalogue } from '../catalogue.ts';
import { ended, figure, signed } from '../figures.ts';
import { ordinal, plural } from './spanish.ts';

export const peopleWords: Pick<Catalogue, 'progress' | 'banned' | 'top' | 'chat'> = {
  progress: {
    title: 'Tus partidas',
    level: (level) => `Nivel ${figure(level)}`,
    levelPart: (level, into, of) => `Nivel ${figure(level)}, ${figure(into)} de ${figure(of)} de experiencia`,
    toNext: (xp, next) => `${figure(xp)} XP para el nivel ${figure(next)}`,
    gained: (xp) => `${signed(xp)} XP`,
    reached: (level) => `Has llegado al nivel ${figure(level)}`,
    fresh: 'Nuevo de esta partida',
    rating: 'Puntuación',
    ratings: 'Puntuaciones',
    rated: (n) => plural(n, { one: '# puntuada', other: '# puntuadas' }),
    matches: (n) => plural(n, { one: 'partida', other: 'partidas' }),
    wins: (n) => plural(n, { one: 'victoria', other: 'victorias' }),
    show: 'Ver',
    all: 'Logros',
    achievements: (earned, all) => `Logros ${figure(earned)}/${figure(all)}`,
    earned: (day) => `Conseguido: ${day}`,
    history: 'Partidas',
    none: 'Aún no hay partidas. La primera aparecerá aquí.',
    loading: 'Buscando',
    older: 'Partidas anteriores',
    leftEarly: 'te fuiste antes',
    placeOf: (rank, players) => `${ordinal(rank)} de ${figure(players)}`,
    rightOf: (right, rounds) =>
      rounds > 0 ? `${figure(right)} de ${figure(rounds)} correctas` : `${figure(right)} correctas`,
    points: (score) => plural(score, { one: '# punto', other: '# puntos' }),
  },
  banned: {
    player: (until) =>
      until === null
        ? 'Tienes prohibida la entrada en este servidor para siempre.'
        : `Tienes prohibida la entrada en este servidor hasta el ${until}.`,
    network: (until) =>
      until === null
        ? 'Ya no puede entrar nadie desde tu red: está bloqueada en este servidor. Desde otra red sí puedes entrar.'
        : `No puede entrar nadie desde tu red hasta el ${until}. Desde otra red sí puedes entrar.`,
    why: (reason) => `El motivo: ${ended(reason)}`,
    appeals: (where) => `Si es un error, escribe aquí: ${where}`,
    noAppeals: 'Si es un error, pregunta a quien gestiona este servidor.',
  },
  top: {
    title: 'Los diez mejores de hoy',
    nobody: 'Hoy todavía no ha jugado nadie. Empieza tú.',
    away: 'La lista no se puede mostrar ahora.',
    you: (level) => `Tú, nivel ${figure(level)}`,
  },
  chat: {
    title: 'Chat',
    ladder: 'Clasificación',
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    unread: (n) => plural(n, { one: '# nuevo', other: '# nuevos' }),
    say: 'Di algo',
    send: 'Enviar',
    bell: 'tras la campana',
    closed: 'Responde antes',
    hushed: 'El anfitrión te ha silenciado',
    empty: 'Nadie ha dicho nada todavía.',
    you: 'Tú',
    lines: 'Lo que dice la gente',
    more: (name) => `${name}: silenciar o denunciar`,
    mute: (name) => `Silenciar a ${name} para mí`,
    hush: (name) => `Silenciar a ${name} para todos`,
    unhush: (name) => `Dejar hablar a ${name}`,
    report: 'Denunciar esta línea',
    reportNote: 'Quien revisa este servidor la verá, con las líneas anteriores.',
    reported: 'Denunciada. Alguien la revisará.',
    mutedSome: (n) => plural(n, { one: 'Has silenciado a una persona.', other: 'Has silenciado a # personas.' }),
    unmuteAll: 'Volver a oírlas',
    turnOff: 'Apagar el chat para todos',
    turnOn: 'Encender el chat',
    left: (n) => plural(n, { one: 'queda #', other: 'quedan #' }),
    heard: (name, text) => `${name}: ${ended(text)}`,
    heardWaits: (name) => `${name} ha dicho algo que espera a la campana.`,
    heardMany: (n) => plural(n, { one: '# mensaje nuevo.', other: '# mensajes nuevos.' }),
    moods: { grin: 'Risa', gasp: 'Asombro', ache: 'Ay', love: 'Me encanta', zap: 'Eléctrico', clap: 'Aplauso' },
    wheel: 'Enviar una cara',
    faceKeys: 'Caras',
    wheelHint: '1 a 6',
    wheelTouchHint: 'desliza o toca',
    mood: (face) => `El ánimo de la sala: ${face}.`,
    faces: (n, face) => plural(n, { one: `# vez ${face}.`, other: `# veces ${face}.` }),
  },
};
