const SEGMENTS = 20;
const [RADIUS, WIDTH, SIZE] = [88, 18, 200] as const;
/** Of a segment's turn so much is gap. */
const GAP = 0.14;

/** The ring around a face: a segment for each level, and from the twenty-first on it fills anew. */
export function LevelRing({ level }: { level: number }) {
  const lit = ((level - 1) % SEGMENTS) + 1;
  return (
    <svg class="level-ring" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      {Array.from({ length: SEGMENTS }, (_, i) => (
        <path key={i} d={segment(i)} class={i < lit ? 'lit' : ''} stroke-width={WIDTH} fill="none" />
      ))}
    </svg>
  );
}

function segment(i: number): string {
  const point = (turn: number): string => {
    const angle = (turn * 2 - 0.5) * Math.PI;
    const at = (wave: number): string => (SIZE / 2 + RADIUS * wave).toFixed(2);
    return `${at(Math.cos(angle))} ${at(Math.sin(angle))}`;
  };
  return `M${point((i + GAP / 2) / SEGMENTS)}A${RADIUS} ${RADIUS} 0 0 1 ${point((i + 1 - GAP / 2) / SEGMENTS)}`;
}
