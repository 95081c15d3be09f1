import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { carriedBy, placeOf, pullOf, type RowBox, roomFor } from '../model/studio/drag-order.ts';

/** A pointer that has gone less far, px, was a click. */
const CLICK_PX = 5;

interface Held {
  readonly id: string;
  readonly pointer: number;
  /** In the page, px: a window that scrolls under a finger that rests carries the row on. */
  readonly fromY: number;
  y: number;
  isMoving: boolean;
  frame: number;
}

/**
 * Rows of a list that are dragged to another place: a mouse takes one anywhere but at a key, a finger by its grip, since it
 * scrolls with the rest. Escape lets go of it. `onMove` hears of a row and the place it was let go at; the keys that do the
 * same are the list's own.
 */
export function useDragOrder(list: RefObject<HTMLOListElement | null>, onMove: (id: string, at: number) => void): void {
  const move = useRef(onMove);
  move.current = onMove;
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let held: Held | null = null;

    const rows = (): HTMLElement[] => [...element.children] as HTMLElement[];
    const boxes = (all: readonly HTMLElement[]): RowBox[] =>
      all.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight }));
    const rowOf = (id: string): HTMLElement | undefined => rows().find((row) => row.dataset.row === id);

    function draw({ id, y, fromY }: Held): number {
      const all = rows();
      const from = all.findIndex((row) => row.dataset.row === id);
      const lying = boxes(all);
      const by = y + window.scrollY - fromY;
      const to = placeOf(lying, from, by);
      const gap = Number.parseFloat(getComputedStyle(element as HTMLElement).rowGap) || 0;
      const room = roomFor(lying, from, to, gap);
      all.forEach((row, i) => {
        row.style.transform = `translateY(${i === from ? carriedBy(lying, from, by) : (room[i] ?? 0)}px)`;
      });
      return to;
    }
    function letGo(): Held | null {
      const was = held;
      held = null;
      if (!was) return null;
      cancelAnimationFrame(was.frame);
      delete element?.dataset.dragging;
      for (const row of rows()) {
        row.style.transform = '';
        row.classList.remove('is-held');
      }
      return was.isMoving ? was : null;
    }
    function pull(): void {
      if (!held) return;
      const by = pullOf(held.y, window.innerHeight);
      if (by !== 0) {
        window.scrollBy(0, by);
        draw(held);
      }
      held.frame = requestAnimationFrame(pull);
    }

    const onDown = (event: PointerEvent): void => {
      const target = event.target as HTMLElement;
      const row = target.closest<HTMLElement>('[data-row]');
      const isGrip = target.closest('[data-grip]') !== null;
      const isFree = event.pointerType === 'mouse' && !target.closest('button, input, textarea, select, fieldset');
      if (held || event.button !== 0 || !row?.dataset.row || !(isGrip || isFree)) return;
      const { pointerId, clientY } = event;
      held = {
        ...{ id: row.dataset.row, pointer: pointerId, isMoving: false, frame: 0 },
        ...{ fromY: clientY + window.scrollY, y: clientY },
      };
    };
    const onPointer = (event: PointerEvent): void => {
      if (event.pointerId !== held?.pointer) return;
      held.y = event.clientY;
      if (!held.isMoving) {
        if (Math.abs(event.clientY + window.scrollY - held.fromY) < CLICK_PX) return;
        held.isMoving = true;
        element.setPointerCapture(event.pointerId);
        element.dataset.dragging = '';
        rowOf(held.id)?.classList.add('is-held');
        held.frame = requestAnimationFrame(pull);
      }
      event.preventDefault();
      draw(held);
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== held?.pointer) return;
      const to = held.isMoving ? draw(held) : 0;
      const was = letGo();
      if (!was) return;
      const from = rows().findIndex((row) => row.dataset.row === was.id);
      if (from >= 0 && to !== from) move.current(was.id, to);
    };
    const onCancel = (event: PointerEvent): void => {
      if (event.pointerId === held?.pointer) letGo();
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && held?.isMoving) {
        event.stopPropagation();
        letGo();
      }
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerdown', onDown, { signal });
    window.addEventListener('pointermove', onPointer, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', onCancel, { signal });
    window.addEventListener('keydown', onEscape, { signal, capture: true });
    return () => {
      letGo();
      listening.abort();
    };
  }, []);
}
