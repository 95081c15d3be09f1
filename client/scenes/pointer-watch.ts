import { scaleOf } from '../theme/display-scale.ts';
import { isMirrored } from '../theme/mirror.ts';

/** Who hears of the pointer, in px of the stage. */
export interface PointerListener {
  /** A mouse or pen that moves without being pressed; null: it left. */
  readonly hover?: (point: { x: number; y: number } | null) => void;
  /** True: the press is this listener's, and no button under it hears of it. */
  readonly down?: (point: { x: number; y: number }) => boolean;
  readonly drag?: (point: { x: number; y: number }) => void;
  readonly up?: () => void;
  /** A key that is no text: its name. */
  readonly key?: (key: string) => void;
}

/** A press this old is not where an answer was pressed. */
const FRESH_MS = 1000;

/**
 * Watches the pointer over the whole page, since the page's transparent buttons lie over the canvas: the canvas draws
 * what is hovered and held, and remembers where the last press was. It decides nothing but the sheet.
 */
export class PointerWatch {
  private readonly parent: HTMLElement;
  private readonly listeners = new Set<PointerListener>();
  private readonly abort = new AbortController();
  private last: { x: number; y: number; at: number } | null = null;
  private isTaken = false;

  constructor(parent: HTMLElement) {
    this.parent = parent;
    const options = { capture: true, signal: this.abort.signal } as const;
    addEventListener('pointermove', (event) => this.onMove(event), options);
    addEventListener('pointerdown', (event) => this.onDown(event), options);
    for (const name of ['pointerup', 'pointercancel'] as const) addEventListener(name, () => this.onUp(), options);
    addEventListener('click', (event) => this.onClick(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.emitHover(null), {
      signal: this.abort.signal,
    });
    addEventListener('keydown', (event) => this.onKey(event), { signal: this.abort.signal });
  }

  /** Hears of everything until the returned function is called. */
  listen(listener: PointerListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Where the last press was, if it was just now. */
  lastPress(): { x: number; y: number } | null {
    return this.last && performance.now() - this.last.at < FRESH_MS ? this.last : null;
  }

  destroy(): void {
    this.abort.abort();
    this.listeners.clear();
  }

  private at({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, right, top } = this.parent.getBoundingClientRect();
    const scale = scaleOf(this.parent);
    return { x: (isMirrored() ? right - clientX : clientX - left) / scale, y: (clientY - top) / scale };
  }

  private onMove(event: PointerEvent): void {
    const point = this.at(event);
    if (this.isTaken) for (const listener of this.listeners) listener.drag?.(point);
    else if (event.pointerType !== 'touch') this.emitHover(point);
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    // What lies over the stage, a dialog or a panel, keeps its presses.
    if (event.target instanceof Element && event.target.closest('dialog, [role="dialog"], .sheet, .locked-faces'))
      return;
    const point = this.at(event);
    this.last = { ...point, at: performance.now() };
    this.isTaken = [...this.listeners].some((listener) => listener.down?.(point) ?? false);
    if (this.isTaken) event.stopPropagation();
  }

  private onUp(): void {
    for (const listener of this.listeners) listener.up?.();
    // The click comes after this, and is the sheet's too.
    const was = this.isTaken;
    if (was) setTimeout(() => (this.isTaken = false), 0);
  }

  private onClick(event: MouseEvent): void {
    if (!this.isTaken || event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]'))
      return;
    for (const listener of this.listeners) listener.key?.(event.key);
  }

  private emitHover(point: { x: number; y: number } | null): void {
    for (const listener of this.listeners) listener.hover?.(point);
  }
}
