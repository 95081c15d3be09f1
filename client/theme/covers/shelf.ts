import type { Primitive } from '../primitives.ts';
import { disc, polygon, rect } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';

/** Shelves of books: spines of many sizes, some with a band, and one that leans. */
export function shelf({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const shelves = Math.max(1, Math.round(height / 96));
  const tall = height / shelves;
  const board = tall * 0.07;
  for (let floor = 0; floor < shelves; floor++) {
    const foot = (floor + 1) * tall - board;
    let x = -tall * luck.span(0, 0.1);
    let last = '';
    while (x < width) {
      const broad = tall * luck.pick([0.12, 0.16, 0.2, 0.25]);
      const high = tall * luck.span(0.62, 0.86);
      const fill = luck.pick([accent, pair, paper, accent, ink].filter((other) => other !== last));
      last = fill;
      const mark = fill === ink ? accent : fill === pair ? deep : fill === accent ? paper : accent;
      if (luck.chance(0.13)) {
        // A leaning book needs the room its top takes.
        const lean = high * 0.28;
        const rise = broad * 0.28;
        list.push(
          polygon(
            [
              [x, foot - rise],
              [x + broad, foot],
              [x + broad + lean, foot - high * 0.94],
              [x + lean, foot - high * 0.94 - rise],
            ],
            fill,
          ),
        );
        x += broad + lean + 2;
        continue;
      }
      list.push(rect(x, foot - high, broad - 1.5, high, fill));
      const [inset, top] = [broad * 0.18, foot - high];
      switch (luck.int(0, 3)) {
        case 0:
          list.push(
            rect(x, top + high * 0.12, broad - 1.5, high * 0.06, mark),
            rect(x, top + high * 0.8, broad - 1.5, high * 0.06, mark),
          );
          break;
        case 1:
          list.push(rect(x + inset, top + high * 0.16, broad - 1.5 - inset * 2, high * 0.4, mark, broad * 0.1));
          break;
        case 2:
          list.push(disc(x + broad / 2 - 0.75, top + high * 0.84, broad * 0.22, mark));
          break;
        default:
          list.push(rect(x, top + high * 0.2, broad - 1.5, high * 0.22, mark));
      }
      x += broad;
    }
    list.push(rect(0, foot, width, board, ink));
  }
  return list;
}
