import { tieBreaker } from '../ladder.ts';
import type { Match } from '../match.ts';
import type { Round } from '../round.ts';
import type { Sheet, SheetRow, Why } from '../sheet.ts';
import { checkWords } from '../words.ts';
import { wholePoints, withinScores } from './award.ts';

interface Line {
  readonly place: number;
  readonly rule: string;
  readonly points: number;
  readonly factor: number | null;
  readonly isFlat?: boolean;
  readonly why: string;
}

/** Reasons that one seat may be given for the points of a round. */
const LINES_MAX = 100;

/** The sheet of one round, while the rules write on it. */
export class RoundSheet {
  readonly rows: readonly SheetRow[];
  readonly windowMs: number;
  private readonly match: Match;
  private readonly lines = new Map<number, Line[]>();
  private fastest: readonly SheetRow[] | null = null;

  constructor(match: Match, round: Round, rows: readonly SheetRow[]) {
    this.match = match;
    this.rows = rows;
    this.windowMs = round.windowMs;
  }

  /** Sorted when somebody asks. */
  get right(): readonly SheetRow[] {
    if (!this.fastest) {
      const tie = tieBreaker(this.match);
      this.fastest = this.rows
        .filter((row) => row.credit === 1)
        .sort((a, b) => a.ms - b.ms || tie(a.seat) - tie(b.seat));
    }
    return this.fastest;
  }

  /** The sheet in the hands of one rule. */
  of(place: number, rule: string): Sheet {
    const sheet = this;
    return {
      rows: this.rows,
      windowMs: this.windowMs,
      get right() {
        return sheet.right;
      },
      add: (seat, points, why) => this.write(seat, { place, rule, points: wholePoints(points), factor: null, why }),
      flat: (seat, points, why) =>
        this.write(seat, { place, rule, points: wholePoints(points), factor: null, isFlat: true, why }),
      times: (seat, factor, why) => {
        if (!(factor >= 0 && factor <= 100)) throw new RangeError(`a factor lies between 0 and 100, not ${factor}`);
        this.write(seat, { place, rule, points: 0, factor, why });
      },
    };
  }

  /** What a rule wrote that failed in the middle of it does not count. */
  strike(place: number): void {
    for (const [seat, lines] of this.lines)
      this.lines.set(
        seat,
        lines.filter((line) => line.place !== place),
      );
  }

  /** What a seat gets: additions first, then multiplications, then what is flat, each in the order of the rules. */
  total(seat: number): { readonly points: number; readonly bonus: number; readonly whys: readonly Why[] } {
    const lines = this.lines.get(seat);
    if (!lines) return NOTHING;
    const whys: Why[] = [];
    let points = 0;
    let own = 0;
    const add = ({ place, rule, points: part, why }: Line): void => {
      points = withinScores(points + part);
      if (place === 0) own = withinScores(own + part);
      if (part !== 0 && why) whys.push({ rule, why, points: part });
    };
    for (const line of lines) if (line.factor === null && !line.isFlat) add(line);
    for (const { rule, factor, why } of lines) {
      if (factor === null) continue;
      const before = points;
      points = wholePoints(withinScores(points * factor));
      if (points !== before) whys.push({ rule, why, points: points - before, factor });
    }
    for (const line of lines) if (line.isFlat) add(line);
    return { points, bonus: points - own, whys };
  }

  private write(seat: number, line: Line): void {
    if (!this.match.seats[seat]) throw new RangeError(`there is no seat ${seat} in this match`);
    checkWords(line.why);
    const lines = this.lines.get(seat);
    if (!lines) return void this.lines.set(seat, [line]);
    if (lines.length >= LINES_MAX)
      throw new RangeError(`a round has at most ${LINES_MAX} reasons for the points of a seat`);
    lines.push(line);
  }
}

const NOTHING = { points: 0, bonus: 0, whys: [] } as const;
