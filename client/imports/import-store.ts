import { signal } from '@preact/signals';
import type { ImportAnswer, ImportDoorAnswer, ImportRow, RowState } from '#shared/protocol/imports.ts';
import { backstage } from '../i18n/backstage.ts';
import { ApiError } from '../net/api-error.ts';
import type { FileHints, ImportDoor } from '../net/import-door.ts';

/** How often it is asked how far a file is, ms. */
const LOOK_EVERY_MS = 400;

export interface ImportView {
  readonly limits: ImportDoorAnswer | null;
  /** The file on its way to the server. */
  readonly sending: string | null;
  readonly file: ImportAnswer | null;
  /** Which rows are shown. */
  readonly shown: RowState;
  readonly rows: readonly ImportRow[];
  /** For the next page; null after the last one. */
  readonly next: number | null;
  /** The row that is being mended; null: none. */
  readonly mending: number | null;
  /** What went wrong last; empty: nothing. */
  readonly trouble: string;
}

const NOTHING: Omit<ImportView, 'limits'> = {
  ...{ sending: null, file: null, shown: 'new', rows: [], next: null, mending: null, trouble: '' },
};

/**
 * One place where files are handed in: what it shows, and what can be done there. `onTaken` hears when what was to be taken
 * in is, or as much of it as could be, even where nobody looks any more. `later` calls back after some ms.
 */
export function createImport(
  door: ImportDoor,
  onTaken: () => void = () => {},
  later: (work: () => void, ms: number) => void = (work, ms) => void setTimeout(work, ms),
) {
  const state = signal<ImportView>({ ...NOTHING, limits: null });
  let isOver = false;
  let isTaking = false;
  const set = (part: Partial<ImportView>): void => {
    if (!isOver) state.value = { ...state.value, ...part };
  };

  /** Does it, and says in a sentence what went wrong. */
  async function tried(work: () => Promise<void>): Promise<void> {
    set({ trouble: '' });
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isGone = error.code === 'import/unknown';
      set({ trouble: error.message, sending: null, ...(isGone ? { file: null, rows: [] } : {}) });
    }
  }

  /** Shows how far the file is until nothing is being done with it. */
  async function follow(file: ImportAnswer): Promise<void> {
    set({ file });
    isTaking ||= file.state === 'taking';
    if (isTaking && file.state !== 'taking') {
      isTaking = false;
      onTaken();
    }
    if (isOver && !isTaking) return;
    if (file.state === 'reading' || file.state === 'taking') return lookLater(file);
    // What needs a person first comes first.
    const order: readonly RowState[] =
      file.state === 'done' ? ['refused', 'known'] : ['refused', 'changed', 'new', 'known'];
    await show(order.find((is) => file.rows[is] > 0) ?? 'new');
  }

  /** One answer that does not come says nothing of the file: it is looked at again, unless it is gone. */
  function lookLater(file: ImportAnswer): void {
    const look = async (): Promise<void> => {
      let next: ImportAnswer;
      try {
        next = await door.look(file.id);
      } catch (error) {
        if (error instanceof ApiError && error.code !== 'import/unknown' && (!isOver || isTaking)) lookLater(file);
        throw error;
      }
      await follow(next);
    };
    later(() => void tried(look), LOOK_EVERY_MS);
  }

  async function show(is: RowState): Promise<void> {
    const { file } = state.value;
    if (!file) return;
    const { rows, next } = await door.rows(file.id, is, null);
    set({ shown: is, rows, next, mending: null });
  }

  function put(row: ImportRow, file: ImportAnswer): void {
    const { rows } = state.value;
    set({ file, rows: rows.map((one) => (one.at === row.at ? row : one)) });
  }

  return {
    state,
    open: () => tried(async () => set({ limits: await door.limits() })),
    send: (file: File, hints: FileHints) =>
      tried(async () => {
        const { limits } = state.value;
        if (limits && file.size > limits.bytesMax)
          return set({ trouble: backstage.desk.tooLarge(Math.floor(limits.bytesMax / 1024 / 1024)) });
        set({ ...NOTHING, sending: file.name });
        const answer = await door.send(file, hints);
        set({ sending: null });
        await follow(answer);
      }),
    show: (is: RowState) => tried(() => show(is)),
    more: () =>
      tried(async () => {
        const { file, shown, rows, next } = state.value;
        if (!file || next === null) return;
        const page = await door.rows(file.id, shown, next);
        set({ rows: [...rows, ...page.rows], next: page.next });
      }),
    mend: (at: number | null) => set({ mending: at }),
    /** Another question in the place of a row; it stays open where it is refused again. */
    save: (at: number, question: object) =>
      tried(async () => {
        const { file } = state.value;
        if (!file) return;
        const answer = await door.mend(file.id, at, question);
        put(answer.row, answer.import);
        if (answer.row.is !== 'refused') set({ mending: null });
      }),
    leave: (at: number, out: boolean) =>
      tried(async () => {
        const { file } = state.value;
        if (!file) return;
        const answer = await door.leave(file.id, at, out);
        put(answer.row, answer.import);
      }),
    take: () =>
      tried(async () => {
        const { file } = state.value;
        if (file) await follow(await door.take(file.id));
      }),
    /** Away with it: another file may come. */
    clear: () =>
      tried(async () => {
        const { file } = state.value;
        set(NOTHING);
        if (file) await door.drop(file.id);
      }),
    /** Nobody looks any more. */
    end(): void {
      isOver = true;
    },
  };
}

export type ImportStore = ReturnType<typeof createImport>;

/** How many rows would go in now. */
export function goingIn({ rows, out }: Pick<ImportAnswer, 'rows' | 'out'>): number {
  return rows.new + rows.changed - out;
}
