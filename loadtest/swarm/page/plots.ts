import type { Curve } from '../load-report.ts';
import { LOOK } from './look.ts';

const WIDE_PX = 720;
const HIGH_PX = 260;
const LEFT_PX = 64;
const RIGHT_PX = 16;
const TOP_PX = 16;
const BOTTOM_PX = 36;
const INNER_WIDE_PX = WIDE_PX - LEFT_PX - RIGHT_PX;
const INNER_HIGH_PX = HIGH_PX - TOP_PX - BOTTOM_PX;
/** Lines across at most. */
const LINES_MAX = 5;

/** A line of a plot: where it goes, in the words and the units of its axes. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface PlotArgs {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  /** A value that should not be passed. */
  readonly goal?: number;
}

/** How late the slowest came: shares of people along the bottom, each nine as wide as the one before. */
export function tailPlot({
  lines,
  ...rest
}: Omit<PlotArgs, 'lines'> & { readonly lines: readonly { name: string; curve: Curve }[] }): string {
  const drawn = lines.filter(({ curve }) => curve.length > 0);
  const last = Math.max(...drawn.map(({ curve }) => curve.at(-2)?.[0] ?? 0));
  const ninesMax = Math.max(1, ninesOf(last)) + 0.35;
  const marks = [0, 50, 90, 99, 99.9, 99.99].filter((share) => ninesOf(share) < ninesMax);
  return plot({
    ...rest,
    lines: drawn.map(({ name, curve }) => ({
      name,
      points: curve.map(([share, value]) => [Math.min(ninesOf(share), ninesMax), value]),
    })),
    width: ninesMax,
    marks: [...marks.map((share) => ({ at: ninesOf(share), text: `${share} %` })), { at: ninesMax, text: 'all' }],
  });
}

/** Something over the seconds of a run. */
export function coursePlot(args: PlotArgs): string {
  const seconds = Math.max(1, ...args.lines.flatMap(({ points }) => points.map(([at]) => at)));
  const step = roundStep(seconds / 8);
  const marks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => ({
    at: i * step,
    text: `${i * step} s`,
  }));
  return plot({ ...args, width: seconds, marks });
}

function plot(args: PlotArgs & { width: number; marks: readonly { at: number; text: string }[] }): string {
  const { title, unit, lines, goal, width, marks } = args;
  const highest = Math.max(1e-9, goal ?? 0, ...lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const step = roundStep(highest / LINES_MAX);
  const top = Math.ceil(highest / step) * step;
  const x = (at: number): string => (LEFT_PX + (at / width) * INNER_WIDE_PX).toFixed(1);
  const y = (value: number): string => (TOP_PX + (1 - value / top) * INNER_HIGH_PX).toFixed(1);
  const across = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step).map(
    (value) =>
      `<line x1="${LEFT_PX}" x2="${WIDE_PX - RIGHT_PX}" y1="${y(value)}" y2="${y(value)}" stroke="${LOOK.line}" stroke-width="1"/>` +
      `<text x="${LEFT_PX - 8}" y="${y(value)}" dy="4" text-anchor="end">${label(value)}</text>`,
  );
  const along = marks.map(
    ({ at, text }) => `<text x="${x(at)}" y="${HIGH_PX - 12}" text-anchor="middle">${text}</text>`,
  );
  const drawn = lines.map(({ points }, i) => {
    const path = points.map(([at, value], n) => `${n === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
    return `<path d="${path}" fill="none" stroke="${colourOf(i)}" stroke-width="2.5" stroke-linejoin="round"${i === 0 ? '' : ` stroke-dasharray="${DASHES[i % DASHES.length]}"`}/>`;
  });
  const limit =
    goal === undefined
      ? ''
      : `<line x1="${LEFT_PX}" x2="${WIDE_PX - RIGHT_PX}" y1="${y(goal)}" y2="${y(goal)}" stroke="${LOOK.wrong}" stroke-dasharray="2 5" stroke-width="1.5"/>`;
  const legend = lines
    .map(({ name }, i) => `<span class="key"><i style="background:${colourOf(i)}"></i>${escaped(name)}</span>`)
    .join('');
  const said = lines.map(
    ({ name, points }) => `${name}: up to ${label(Math.max(...points.map(([, value]) => value)))} ${unit}`,
  );
  return `<figure><figcaption><b>${escaped(title)}</b><span>${escaped(unit)}${goal === undefined ? '' : `, goal ${label(goal)}`}</span>${legend}</figcaption>
<svg viewBox="0 0 ${WIDE_PX} ${HIGH_PX}" role="img" aria-label="${escaped(`${title}. ${said.join('; ')}`)}">${across.join('')}${along.join('')}${limit}${drawn.join('')}</svg></figure>`;
}

const DASHES = ['', '7 4', '2 4'];

function colourOf(i: number): string {
  return LOOK.lines[i % LOOK.lines.length] ?? LOOK.text;
}

/** 90 % is one nine, 99 % two; nothing is none. */
function ninesOf(share: number): number {
  return share >= 100 ? Number.POSITIVE_INFINITY : -Math.log10(1 - share / 100);
}

/** 1, 2 or 5 of a power of ten, no less than this. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * 0.999) ?? least;
}

function label(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Math.round(value * 100) / 100);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
