/**
 * Every icon of the game: paths on a 24 grid, drawn with 2 px round strokes in the text's colour. A path that begins
 * with `!` is filled (even-odd) instead.
 */
export const ICONS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 20.5 20.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'M4.5 12.8 9.6 18 19.5 6.8',
  x: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5 8 12l6.5 7',
  next: 'M9.5 5 16 12l-6.5 7',
  down: 'M5 9l7 7 7-7',
  up: 'M5 15l7-7 7 7',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  mute: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5',
  share: 'M12 15V4M7.5 8 12 3.5 16.5 8M5 13v6.5h14V13',
  copy: 'M9 9h10.5v10.5H9ZM5 15V4.5h10.5',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14',
  play: '!M7 4.8v14.4L19.5 12Z',
  pause: '!M6.5 5h4v14h-4ZM13.5 5h4v14h-4Z',
  send: '!M4 4.5 21 12 4 19.5 6.8 12.8H13v-1.6H6.8Z',
  smile: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 14.5c1 1.6 2.4 2.4 4 2.4s3-.8 4-2.4M9 9.2v.6M15 9.2v.6',
  flag: 'M6 21V4.5M6 5c5-2.5 8 2.5 13 0v8.5c-5 2.5-8-2.5-13 0',
  thumbup:
    'M7.5 11v9H4v-9ZM7.5 11l4-7.5c1.7 0 2.7 1.3 2.3 3L13 10h5.5c1.2 0 2 1.1 1.7 2.2l-1.7 6.3c-.2.9-1 1.5-1.9 1.5H7.5',
  thumbdown:
    'M7.5 13V4H4v9ZM7.5 13l4 7.5c1.7 0 2.7-1.3 2.3-3L13 14h5.5c1.2 0 2-1.1 1.7-2.2l-1.7-6.3C18.3 4.6 17.5 4 16.6 4H7.5',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  eyeoff:
    'M4 4l16 16M9.5 6A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6 7.7A17 17 0 0 0 2.5 12S6 18.5 12 18.5c1.5 0 2.8-.4 4-1',
  mask: '!M2.5 7.5c3.5-1.8 6-1 9.5.6 3.5-1.6 6-2.4 9.5-.6.6 5-1.2 9.5-5 9.5-2.3 0-3-2.2-4.5-2.2S9.8 17 7.5 17c-3.8 0-5.6-4.5-5-9.5ZM5.5 10.8c1.2 2 3 2.2 4.5 1-.8-1.6-2.7-2.2-4.5-1ZM18.5 10.8c-1.8-1.2-3.7-.6-4.5 1 1.5 1.2 3.3 1 4.5-1Z',
  bolt: '!M13.5 2 4.5 13.5H11L9.5 22l9.5-12h-6.5Z',
  flame: '!M12.3 2c.4 4 5.7 6 5.7 12a6 6 0 0 1-12 0c0-2.3 1-3.8 2.3-5 .2 1.6 1 2.5 1.9 2.7C9.6 8.5 10.4 4.6 12.3 2Z',
  crown: '!M3 7.5 7.5 11 12 4l4.5 7L21 7.5 19.2 18H4.8ZM4.8 19.5h14.4v1.5H4.8Z',
  star: '!M12 2.5 14.8 9l7 .7-5.3 4.6 1.6 6.9L12 17.6l-6.1 3.6 1.6-6.9L2.2 9.7l7-.7Z',
  calendar: 'M4 6h16v14H4ZM4 10.5h16M8 3.5V8M16 3.5V8',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2.2',
  users:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5M16 5a3.3 3.3 0 0 1 0 6.3M18.5 15.2c1.9.8 3 2.4 3 4.8',
  bot: 'M5 9h14v10H5ZM12 9V4.5M9.5 13.5v1.5M14.5 13.5v1.5M2.5 13v3M21.5 13v3',
  spark: '!M12 2c.9 5.7 3.3 8.6 9.5 10-6.2 1.4-8.6 4.3-9.5 10-.9-5.7-3.3-8.6-9.5-10C8.7 10.6 11.1 7.7 12 2Z',
  qr: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.5v2.5M20 14v6h-6',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  heart:
    '!M12 20.5S3 15 3 8.8C3 5.9 5.2 4 7.6 4c1.9 0 3.5 1 4.4 2.8C12.9 5 14.5 4 16.4 4 18.8 4 21 5.9 21 8.8c0 6.2-9 11.7-9 11.7Z',
  door: 'M5 20.5h14M7 20.5v-17h10v17M13.8 12v.5',
  skip: '!M5 5v14l9-7ZM16 5h3v14h-3Z',
  void: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12',
  extend: 'M12 5.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM9.5 2.5h5M12 10v6M9 13h6',
  signal: 'M4 18.5v-2M9.3 18.5v-6M14.7 18.5v-9.5M20 18.5V5',
  trophy:
    'M7.5 4h9v6a4.5 4.5 0 0 1-9 0ZM7.5 6H4c0 3 1.2 4.5 3.8 4.7M16.5 6H20c0 3-1.2 4.5-3.8 4.7M12 14.5v3M8 20.5h8M9.5 20.5c0-2 1-3 2.5-3s2.5 1 2.5 3',
  film: 'M3.5 5.5h17v13h-17ZM8 5.5v13M16 5.5v13M3.5 12h17',
  pencil: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19Z',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13',
  chat: 'M4 5h16v11.5h-9L6.5 20.5v-4H4Z',
  home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4Z',
  dice: 'M4.5 4.5h15v15h-15ZM8.7 8.7v.1M15.3 15.3v.1M12 12v.1M15.3 8.7v.1M8.7 15.3v.1',
  replay: 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-.7 5',
  warn: 'M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.1',
  shield: 'M12 3.5 5 6v6c0 4.5 3 7.3 7 8.5 4-1.2 7-4 7-8.5V6Z',
  target: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 12v.1',
  cast: 'M4 17a3 3 0 0 1 3 3M4 13a7 7 0 0 1 7 7M4 9V5h16v14h-5.5',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  combo: 'M5 12a4 4 0 0 1 8 0M11 12a4 4 0 0 0 8 0M5 12a4 4 0 0 0 8 0M11 12a4 4 0 0 1 8 0',
  coin: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5c.6 2.8 1.7 3.9 4.5 4.5-2.8.6-3.9 1.7-4.5 4.5-.6-2.8-1.7-3.9-4.5-4.5 2.8-.6 3.9-1.7 4.5-4.5Z',
  poll: 'M4 6.5h14M4 12h9M4 17.5h16',
  skull:
    'M12 3.5c-5 0-8 3.2-8 7.5 0 2.8 1.2 4.4 3 5.5V20h10v-3.5c1.8-1.1 3-2.7 3-5.5 0-4.3-3-7.5-8-7.5ZM9 11.2v.6M15 11.2v.6M10.5 20v-2M13.5 20v-2',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 7.9v.1',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  keyboard: 'M3 6.5h18v11H3ZM7 10.5v.1M10.3 10.5v.1M13.7 10.5v.1M17 10.5v.1M8.5 14h7',
} as const;

export type IconName = keyof typeof ICONS;

/** An icon's path without its mark, and whether it is filled or stroked. */
export function iconPath(name: IconName): { path: string; filled: boolean } {
  const path: string = ICONS[name];
  return path.startsWith('!') ? { path: path.slice(1), filled: true } : { path, filled: false };
}

/** An icon as an `<svg>` that takes the colour of the text around it, and is unseen by readers. */
export function iconMarkup(name: IconName): string {
  const { path, filled } = iconPath(name);
  const pen = filled
    ? 'fill="currentColor" fill-rule="evenodd"'
    : 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" ${pen}/></svg>`;
}

/** Icons that show a way: in a language that is read from right to left they look the other way. */
export function isWay(name: IconName): boolean {
  return name === 'back' || name === 'next';
}
