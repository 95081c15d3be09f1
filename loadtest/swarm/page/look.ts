/** The colours of the game (`client/theme/tokens.ts`), which the load test may not import; a test holds them equal. */
export const LOOK = {
  ground: '#12141A',
  card: '#1A1D26',
  line: '#3A4252',
  text: '#F5F6F8',
  text2: '#C3CAD6',
  right: '#4DF29A',
  wrong: '#FF6B6B',
  /** Orange, blue, yellow: the colours of the first answers. */
  lines: ['#FF9A4D', '#3D9EFF', '#FFE04A'],
} as const;
